import { describe, expect, it } from '@jest/globals';
import { describeDue } from './describe-due.js';

const say = (due: string, more = {}) => {
  const { tone, words } = describeDue({ due, today: '2026-11-19', ...more });
  return `${tone}: ${words.replace(/\u00a0/g, ' ')}`;
};

describe('a deadline in words', () => {
  it.each([
    ['2026-11-16', 'overdue: Просрочено 3 дн.'],
    ['2026-11-19', 'soon: сегодня'],
    ['2026-11-20', 'soon: завтра'],
    ['2026-11-22', 'soon: через 3 дня'],
    ['2026-12-04', 'later: до 4 дек'],
    ['2027-02-01', 'later: до 1 февраля 2027'],
  ])('%s', (due, words) => expect(say(due)).toBe(words));

  it('names working days where the calendar is known', () => {
    expect(say('2026-11-24', { workdays: () => 3 })).toBe('soon: через 3 рабочих дня');
  });
  it('speaks English', () => {
    expect(say('2026-11-18', { language: 'en' })).toBe('overdue: 1 day overdue');
    expect(say('2026-12-04', { language: 'en' })).toBe('later: by 4 Dec');
  });
});
