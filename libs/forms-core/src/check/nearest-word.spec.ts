import { describe, expect, it } from '@jest/globals';
import { nearestWord } from './nearest-word.js';

const known = ['x-signer', 'x-readers', 'x-ref', 'x-rules', 'maxLength'];

describe('the word that was meant', () => {
  it.each([
    ['x-singer', 'x-signer'],
    ['x-reader', 'x-readers'],
    ['X-Rules', 'x-rules'],
    ['x-reff', 'x-ref'],
    ['maxLenght', 'maxLength'],
    ['x-something-else', undefined],
    ['', undefined],
    ['x'.repeat(5_000), undefined],
  ])('%s', (word, meant) => {
    expect(nearestWord(word, known)).toBe(meant);
  });
});
