import { describe, expect, it } from '@jest/globals';
import { mayHear } from './live-hub.js';

const viewer = (inner: string[], outer: string[]) => ({
  person: { id: 'p1', name: '', short: '' },
  reach: { inner, outer, home: [], roles: [] },
});

describe('who hears of a change', () => {
  it.each([
    ['the curator of the school', viewer(['r.t.s'], []), true],
    ['the curator of the neighbour', viewer(['r.t.s2'], []), false],
    ['the municipality', viewer([], ['r.t']), true],
    ['another municipality', viewer([], ['r.d']), false],
    ['somebody without roles', viewer([], []), false],
  ])('%s', (_, who, hears) => {
    expect(mayHear(who, { path: 'r.t.s', persons: ['p9'] })).toBe(hears);
  });
  it('whoever takes part', () => {
    expect(mayHear(viewer([], []), { path: 'r.t.s', persons: ['p1'] })).toBe(true);
  });
});
