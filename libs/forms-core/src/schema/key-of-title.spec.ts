import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOfTitle } from './key-of-title.js';

describe('a key out of a label', () => {
  it.each([
    ['Цель программы', 'tselProgrammy'],
    ['Ф. И. О. (полностью)', 'fIOPolnostyu'],
    ['2026 год', 'god'],
    ['???', 'field'],
    ['constructor', 'constructor2'],
    ['Topic', 'topic'],
  ])('«%s» → %s', (title, key) => expect(keyOfTitle(title, new Set())).toBe(key));

  it('is always a name of the language of forms, and free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (title, others) => {
        const taken = new Set([...others, keyOfTitle(title, new Set())]);
        const key = keyOfTitle(title, taken);
        expect(key).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,60}$/);
        expect(taken.has(key)).toBe(false);
      }),
    );
  });
});
