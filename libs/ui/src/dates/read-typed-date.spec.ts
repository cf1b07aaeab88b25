import { describe, expect, it } from '@jest/globals';
import { readTypedDate } from './read-typed-date.js';

describe('a date as people type it', () => {
  it.each([
    ['07.12.2026', '2026-12-07'],
    ['7.12.2026', '2026-12-07'],
    [' 31/01/2027 ', '2027-01-31'],
    ['2026-12-07', '2026-12-07'],
    ['29.02.2028', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(readTypedDate(typed)).toBe(date);
  });

  it.each(['', '07.12', '31.02.2026', '12.13.2026', '7 декабря', '2026-02-30'])('«%s» is no day', (typed) => {
    expect(readTypedDate(typed)).toBeNull();
  });
});
