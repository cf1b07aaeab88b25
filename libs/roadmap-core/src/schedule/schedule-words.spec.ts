import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryRule } from '../testing/arbitrary-schedule.js';
import { readSchedule } from './read-schedule.js';
import { scheduleWords } from './schedule-words.js';
import type { ScheduleRule } from './schedule.js';

const spoken = (...rules: ScheduleRule[]) => {
  const schedule = { raw: '', rules };
  return [scheduleWords(schedule, 'ru'), scheduleWords(schedule, 'en')].map((words) =>
    words.replace(/[\u00a0\u2009]/gu, ' '),
  );
};

describe('a term in words', () => {
  it.each<[string, string, ...ScheduleRule[]]>([
    ['ежегодно до 1 октября', 'every year by 1 October', { kind: 'yearlyBy', day: '10-01' }],
    [
      'с апреля 2025 года, далее постоянно',
      'from April 2025, then continuously',
      { kind: 'thenContinuous', from: '2025-04' },
    ],
    ['2 раза в месяц', 'twice a month', { kind: 'times', times: 2, per: 'month' }],
    [
      'не реже 1 раза в год и по запросу',
      'at least once a year and on request',
      { kind: 'times', times: 1, per: 'year', atLeast: true },
      { kind: 'onDemand' },
    ],
    [
      'сентябрь – октябрь 2021 года, далее 1 раз в год',
      'September to October 2021, then once a year',
      { kind: 'months', from: '2021-09', to: '2021-10' },
      { kind: 'times', times: 1, per: 'year', from: '2021-11' },
    ],
    [
      'ежегодно с октября по май',
      'every year from October to May',
      { kind: 'yearlyMonths', from: 10, to: 5 },
    ],
    ['22 раза в год', '22 times a year', { kind: 'times', times: 22, per: 'year' }],
    ['12 раз в год', '12 times a year', { kind: 'times', times: 12, per: 'year' }],
  ])('%s', (russian, english, ...rules) => expect(spoken(...rules)).toEqual([russian, english]));

  it('is the printed one where nothing was understood', () =>
    expect(scheduleWords({ raw: ' после\nутверждения ', rules: [] }, 'en')).toBe('после утверждения'));

  it('is read back as the same rules', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRule, { maxLength: 8 }), (rules) => {
        const words = scheduleWords({ raw: '', rules }, 'ru');
        expect(readSchedule(words).rules).toEqual(rules);
      }),
      { numRuns: 3_000 },
    );
  });
});
