import { describe, expect, it } from '@jest/globals';
import { sayDay } from './say-day.js';

describe('a day in words', () => {
  it.each([
    ['2026-12-26', '26.12.2026', '26 December 2026'],
    ['2027-01-03T21:00:00.000Z', '03.01.2027', '3 January 2027'],
    ['завтра', 'завтра', 'завтра'],
    ['', '', ''],
  ])('%s', (date, ru, en) => expect([sayDay(date, 'ru'), sayDay(date, 'en')]).toEqual([ru, en]));
});
