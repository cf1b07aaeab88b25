import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryRule } from '../testing/arbitrary-schedule.js';
import { nextDue } from './next-due.js';
import { readSchedule } from './read-schedule.js';
import { sameSchedule } from './same-schedule.js';
import { scheduleSpans } from './schedule-spans.js';

const PLAN = { from: '2025-01-01', to: '2028-12-31' };

const spans = (raw: string, period = PLAN) =>
  scheduleSpans(readSchedule(raw), period).map(({ from, to }) => (from === to ? from : `${from} ${to}`));

describe('when a term falls', () => {
  it.each<[string, string[]]>([
    ['Май-июнь 2021 г.', ['2021-05-01 2021-06-30']],
    ['Февраль 2028 г.', ['2028-02-01 2028-02-29']],
    ['Апрель 2025 года, далее постоянно', ['2025-04-01 2028-12-31']],
    ['Июнь 2021 г., далее - регулярное обновление', ['2021-06-01 2028-12-31']],
    ['до 01 октября, ежегодно', ['2025-10-01', '2026-10-01', '2027-10-01', '2028-10-01']],
    [
      'октябрь – май',
      [
        '2025-01-01 2025-05-31',
        '2025-10-01 2026-05-31',
        '2026-10-01 2027-05-31',
        '2027-10-01 2028-05-31',
        '2028-10-01 2028-12-31',
      ],
    ],
    ['Ежегодно с 2027', ['2027-01-01 2027-12-31', '2028-01-01 2028-12-31']],
    ['В течение всего периода реализации', ['2025-01-01 2028-12-31']],
    ['что-то другое', []],
  ])('«%s»', (raw, expected) => expect(spans(raw)).toEqual(expected));

  it('stands in each half-year, and twice in none', () => {
    expect(spans('1 и 2 полугодия ежегодно')).toHaveLength(8);
    expect(spans('1 и 2 полугодия, ежегодно и 1 раз в полугодие')).toHaveLength(8);
  });

  it('falls on 28 February where there is no 29th', () =>
    expect(spans('до 29 февраля')).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']));

  it.each([
    { from: '2028-12-31', to: '2025-01-01' },
    { from: '', to: '' },
    { from: '0001-01-01', to: '9999-12-31' },
  ])('answers for any period: %j', (period) => {
    fc.assert(
      fc.property(fc.array(arbitraryRule), (rules) => {
        for (const { from, to } of scheduleSpans({ raw: '', rules }, period)) expect(from <= to).toBe(true);
      }),
    );
  });
});

describe('what is due next', () => {
  it.each<[string, string, string | undefined]>([
    ['до 01 октября, ежегодно', '2026-10-01', '2026-10-01'],
    ['до 01 октября, ежегодно', '2026-10-02', '2027-10-01'],
    ['до 01 октября, ежегодно', '2028-10-02', undefined],
    ['Май 2021 г.', '2025-02-01', undefined],
    ['Апрель 2025 г., далее постоянно', '2025-02-01', '2025-04-30'],
    ['постоянно', '2025-02-01', undefined],
    ['1 и 2 полугодия ежегодно', '2026-07-01', '2026-12-31'],
  ])('«%s» on %s', (raw, today, due) => expect(nextDue(readSchedule(raw), PLAN, today)).toBe(due));
});

describe('the same term', () => {
  it.each([
    ['до 01 октября, ежегодно', 'Ежегодно, не позднее 1 октября', true],
    ['1 раз в год и по запросу', 'по запросу; 1 раз в год', true],
    ['После  утверждения', 'после утверждения', true],
    ['Май 2021 г.', 'Май 2022 г.', false],
    ['после утверждения', 'ежегодно', false],
    ['ежегодно', 'ежегодно и по запросу', false],
  ])('«%s» and «%s»: %s', (a, b, same) => expect(sameSchedule(readSchedule(a), readSchedule(b))).toBe(same));
});
