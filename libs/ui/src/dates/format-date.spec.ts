import { describe, expect, it } from '@jest/globals';
import { daysFrom, formatDate } from './format-date.js';
import { plural } from './plural.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates in words', () => {
  it.each([
    ['2026-06-26', 'ru', 'day', '26 июня 2026'],
    ['2026-06-26', 'en', 'day', '26 June 2026'],
    ['2026-12-04', 'ru', 'short', '4 дек'],
    ['2026-08-17', 'ru', 'short', '17 авг'],
    ['2026-11-19', 'ru', 'weekday', '19 ноября, четверг'],
    ['2026-09-01', 'ru', 'month', 'сентябрь 2026'],
    ['2026-06-26', 'ru', 'numeric', '26.06.2026'],
    ['не дата', 'ru', 'day', 'не дата'],
  ] as const)('%s %s %s', (value, language, style, words) => {
    expect(plain(formatDate(value, language, style))).toBe(words);
  });

  it('counts days over a change of the clock', () => {
    expect(daysFrom('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysFrom('2026-11-19', '2026-11-16')).toBe(-3);
  });

  it('declines', () => {
    const days = ['день', 'дня', 'дней'] as const;
    expect([1, 3, 11, 21].map((n) => plain(plural(n, days)))).toEqual([
      '1 день',
      '3 дня',
      '11 дней',
      '21 день',
    ]);
  });
});
