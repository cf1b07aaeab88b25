import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hideSmallGroups, SMALLEST_GROUP } from './hide-small-groups.js';

const shown = (counts: Record<string, number>) =>
  [...hideSmallGroups(Object.entries(counts).map(([id, count]) => ({ id, count })))].sort();

describe('small groups', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['large ones are shown', { a: 5, b: 9 }, ['a', 'b']],
    ['one small hides another: it could be reckoned from the total', { a: 3, b: 6, c: 9 }, ['c']],
    ['two small with few people hide a third', { a: 1, b: 2, c: 7, d: 9 }, ['d']],
    ['two small with enough people need no third', { a: 4, b: 3, c: 7 }, ['c']],
    ['a total that is small shows nothing', { a: 2, b: 2 }, []],
    ['the only other goes too', { a: 1, b: 50 }, []],
    ['nobody is nobody', { a: 0, b: 7 }, ['a', 'b']],
  ])('%s', (_what, counts, expected) => {
    expect(shown(counts)).toEqual(expected);
  });

  it('never leave a small group to be reckoned', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (counts) => {
        const groups = counts.map((count, at) => ({ id: `g${at}`, count }));
        const visible = hideSmallGroups(groups);
        const hidden = groups.filter(({ id }) => !visible.has(id));
        expect(
          groups.filter(({ id, count }) => visible.has(id) && count > 0 && count < SMALLEST_GROUP),
        ).toEqual([]);
        const people = hidden.reduce((sum, { count }) => sum + count, 0);
        const total = counts.reduce((sum, count) => sum + count, 0);
        if (hidden.length > 0 && total >= SMALLEST_GROUP) {
          expect(people).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          expect(hidden.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
