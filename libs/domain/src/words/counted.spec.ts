import { describe, expect, it } from '@jest/globals';
import { counted, wordAfter } from './counted.js';

const PAIRS = ['пара', 'пары', 'пар'] as const;

describe('a word after a number', () => {
  it.each([
    [0, 'пар'],
    [1, 'пара'],
    [2, 'пары'],
    [4, 'пары'],
    [5, 'пар'],
    [11, 'пар'],
    [12, 'пар'],
    [21, 'пара'],
    [111, 'пар'],
    [122, 'пары'],
  ])('%i %s', (number, word) => {
    expect(wordAfter(number, PAIRS)).toBe(word);
    expect(counted(number, PAIRS)).toBe(`${number}\u00a0${word}`);
  });
});
