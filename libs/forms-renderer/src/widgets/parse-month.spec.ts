import { describe, expect, it } from '@jest/globals';
import { formatMonth, parseTypedMonth } from './parse-month.js';

describe('a typed month', () => {
  it.each([
    ['09.2026', '2026-09'],
    ['9/26', '2026-09'],
    ['2026-9', '2026-09'],
    ['Сентябрь 2026', '2026-09'],
    ['мая 2027 г.', '2027-05'],
    ['March 2027', '2027-03'],
    ['13.2026', null],
    ['2026-00', null],
    ['скоро', null],
    ['ого 2026', null],
  ])('%s', (typed, month) => expect(parseTypedMonth(typed)).toBe(month));

  it('is written in words, and left as it is where it is none', () => {
    expect(formatMonth('2026-09', 'ru')).toBe('сентябрь 2026');
    expect(formatMonth('2026-09', 'en')).toBe('September 2026');
    expect(formatMonth('2026-13', 'ru')).toBe('2026-13');
  });
});
