import { describe, expect, it } from '@jest/globals';
import { needOf, needText, type PlaceFacts } from './place-need.js';

const facts = (change: Partial<PlaceFacts>): PlaceFacts => ({
  schools: 4,
  withMentoring: 4,
  overdue: 0,
  lateReports: 0,
  unsentReports: 0,
  ...change,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a place calls for', () => {
  it.each([
    [1, '1 рекомендованный отчёт не прислан'],
    [2, '2 рекомендованных отчёта не присланы'],
    [11, '11 рекомендованных отчётов не прислано'],
    [21, '21 рекомендованный отчёт не прислан'],
  ])('%d reports that were recommended are not sent, and never late', (unsentReports, words) => {
    expect(plain(needText(facts({ unsentReports }), 'ru'))).toBe(words);
    expect(needText(facts({ unsentReports }), 'en')).not.toMatch(/late|overdue/);
  });

  it('tells what is owed by its own word, and weighs it more', () => {
    expect(plain(needText(facts({ lateReports: 1, unsentReports: 1 }), 'ru'))).toBe(
      '1 отчёт опаздывает · 1 рекомендованный отчёт не прислан',
    );
    expect(needOf(facts({ lateReports: 1 }))).toBeGreaterThan(needOf(facts({ unsentReports: 1 })));
    expect(needOf(facts({}))).toBe(0);
  });
});
