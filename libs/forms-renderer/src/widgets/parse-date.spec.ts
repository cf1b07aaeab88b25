import { describe, expect, it } from '@jest/globals';
import { parseTypedDate } from './parse-date.js';

describe('a typed date', () => {
  it.each([
    ['26.06.2026', '2026-06-26'],
    ['1.9.26', '2026-09-01'],
    ['26062026', '2026-06-26'],
    ['26 июня 2026', '2026-06-26'],
    ['9 мая 2027 г.', '2027-05-09'],
    ['2026-06-26', '2026-06-26'],
    ['31.02.2026', null],
    ['завтра', null],
    ['26.06', null],
  ])('%s', (typed, iso) => expect(parseTypedDate(typed)).toBe(iso));
});
