import { describe, expect, it } from '@jest/globals';
import { escalationWords, reminderWords, type OwedReport } from './letter-words.js';

const report = (set: Partial<OwedReport> = {}): OwedReport => ({
  place: 'Областной лицей',
  period: { ru: '2\u00a0полугодие 2026\u00a0года', en: 'Second half of 2026' },
  bindingness: 'mandatory',
  due_on: '2026-12-26',
  day_off: true,
  days_left: 3,
  ...set,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const said = (set: Partial<OwedReport>, note?: string) => plain(reminderWords(report(set), note).ru);

describe('what is said of a report that is owed', () => {
  it.each<[Partial<OwedReport>, string]>([
    [{ days_left: 14 }, 'осталось 14 дней, срок — 26.12.2026, выходной'],
    [{ days_left: 3 }, 'осталось 3 дня'],
    [{ days_left: 1, day_off: false }, 'остался 1 день, срок — 26.12.2026'],
    [{ days_left: 21 }, 'остался 21 день'],
    [{ days_left: 0 }, 'срок сегодня, 26.12.2026, выходной'],
    [{ days_left: -1 }, 'не представлен: срок прошёл 26.12.2026, 1 день назад'],
    [{ days_left: -7, bindingness: 'advisory' }, 'Пришлите, когда сможете'],
  ])('%j: %s', (set, expected) => {
    expect(said(set)).toContain(expected);
    expect(said(set)).toContain('Отчёт за 2 полугодие 2026 года');
    expect(reminderWords(report(set)).en).toContain('26 December 2026');
  });

  it('carries the note of whoever reminds, and never a threat where it is a recommendation', () => {
    expect(said({}, 'Ждём вас')).toMatch(/ — Ждём вас$/);
    expect(said({ days_left: -1, bindingness: 'advisory' })).not.toMatch(/не представлен|просроч/);
  });

  it('names who did not report, the first five of many', () => {
    const many = Array.from({ length: 7 }, (_, at) => report({ place: `Район ${at + 1}` }));
    expect(escalationWords(many).ru).toContain('Район 5 и ещё 2');
    expect(escalationWords(many).ru).not.toContain('Район 6');
    const soft = escalationWords([report({ bindingness: 'advisory' })]);
    expect([soft.ru, soft.en].join()).toMatch(/рекомендация.*recommendation/);
    expect(soft.ru).not.toContain('не представлен');
  });
});
