import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSchedule } from './read-schedule.js';
import type { ScheduleRule } from './schedule.js';

type Case = readonly [raw: string, ...rules: ScheduleRule[]];

const month = (at: string): ScheduleRule => ({ kind: 'month', month: at });
const months = (from: string, to: string): ScheduleRule => ({ kind: 'months', from, to });
const then = (from: string): ScheduleRule => ({ kind: 'thenContinuous', from });
const everyMonths = (from: number, to = from): ScheduleRule => ({ kind: 'yearlyMonths', from, to });
const everyYearBy = (day: string): ScheduleRule => ({ kind: 'yearlyBy', day });
const yearly: ScheduleRule = { kind: 'yearly' };
const whole: ScheduleRule = { kind: 'wholePeriod' };
const onDemand: ScheduleRule = { kind: 'onDemand' };

const REGION_2025: Case[] = [
  ['Апрель 2025 года, далее постоянно', then('2025-04')],
  ['Ежегодно', yearly],
  ['1	и	2\nполугодия ежегодно', { kind: 'halfYears' }],
];

const REGION_2020: Case[] = [
  ['Май 2020', month('2020-05')],
  ['Май 2020, далее постоянно', then('2020-05')],
  ['Май - июнь 2020', months('2020-05', '2020-06')],
  ['Апрель – июнь 2020', months('2020-04', '2020-06')],
  ['Май - август 2020', months('2020-05', '2020-08')],
  ['Июль 2020', month('2020-07')],
  ['Декабрь 2020', month('2020-12')],
  ['Ежегодно с 2021 г.', { kind: 'yearly', fromYear: 2021 }],
];

const KEDROVY: Case[] = [
  ['Апрель 2025 г., далее постоянно', then('2025-04')],
  ['Май 2021 г.', month('2021-05')],
  ['Май-июнь 2021 г.', months('2021-05', '2021-06')],
  ['       Июнь 2021 г.', month('2021-06')],
  ['Июнь 2021 г.', month('2021-06')],
  ['Июнь 2021 г., далее - регулярное обновление', then('2021-06')],
  ['В течение всего периода реализации', whole],
  [
    'Сентябрь-октябрь 2021 г., далее обновление 1 раз в год',
    months('2021-09', '2021-10'),
    { kind: 'times', times: 1, per: 'year', from: '2021-11' },
  ],
  [
    'Ноябрь 2021 г., далее -  ежегодно или по запросу',
    month('2021-11'),
    { kind: 'yearly', fromYear: 2022 },
    onDemand,
  ],
  ['1 раз в год и по мере необходимости', { kind: 'times', times: 1, per: 'year' }, onDemand],
  ['Март 2022 г., далее – в течение всего периода реализации', then('2022-03')],
  [
    'Сентябрь 2022 г., далее – не реже 1 раза в год',
    month('2022-09'),
    { kind: 'times', times: 1, per: 'year', atLeast: true, from: '2022-10' },
  ],
  ['По окончании учебного года в течение всего периода реализации', { kind: 'endOfSchoolYear' }],
  ['Октябрь 2024 г.', month('2024-10')],
  ['Ноябрь 2024 г.', month('2024-11')],
  ['Декабрь 2024 г.', month('2024-12')],
];

const NEFTEYUGANSK: Case[] = [
  ['сентябрь, ежегодно', everyMonths(9)],
  ['до 01 октября, ежегодно', everyYearBy('10-01')],
  ['октябрь-май', everyMonths(10, 5)],
  ['Постоянно', { kind: 'continuous' }],
  ['2 раза в месяц', { kind: 'times', times: 2, per: 'month' }],
  ['В соответствии с планом работы', { kind: 'byWorkPlan' }],
  ['до 01 мая, ежегодно', everyYearBy('05-01')],
  ['до 15 мая, ежегодно', everyYearBy('05-15')],
  ['апрель, ежегодно', everyMonths(4)],
  ['в течение года', yearly],
  ['в течение года.', yearly],
  ['в течение года (по запросу)', yearly, onDemand],
  ['сентябрь', everyMonths(9)],
  ['октябрь', everyMonths(10)],
  ['ноябрь', everyMonths(11)],
  ['декабрь', everyMonths(12)],
  ['январь', everyMonths(1)],
  ['февраль', everyMonths(2)],
  ['март', everyMonths(3)],
  ['апрель', everyMonths(4)],
  ['май', everyMonths(5)],
  ['февраль - март', everyMonths(2, 3)],
];

/** Terms as people write them beside these: other dashes, cases, abbreviations, breaks of a scan. */
const OTHERS: Case[] = [
  ['октябрь – май', everyMonths(10, 5)],
  ['Февраль – март', everyMonths(2, 3)],
  ['Апрель-июнь 2020', months('2020-04', '2020-06')],
  ['по окончании учебного года', { kind: 'endOfSchoolYear' }],
  ['по запросу', onDemand],
  ['Ежегодно с 2021', { kind: 'yearly', fromYear: 2021 }],
  ['согласно плану', { kind: 'byWorkPlan' }],
  ['по плану работы ТОИПКРО', { kind: 'byWorkPlan' }],
  ['до 01 октября', everyYearBy('10-01')],
  ['Не позднее 1 октября ежегодно', everyYearBy('10-01')],
  ['в срок до 30.06.2025', { kind: 'by', on: '2025-06-30' }],
  ['до 30.06.2025 (далее - ежегодно)', { kind: 'by', on: '2025-06-30' }, everyYearBy('06-30')],
  ['до 26.06', everyYearBy('06-26')],
  ['15 мая 2026 г.', { kind: 'date', on: '2026-05-15' }],
  ['до конца 2026 года', { kind: 'by', on: '2026-12-31' }],
  ['1-е полугодие', everyMonths(1, 6)],
  ['II полугодие 2025 г.', months('2025-07', '2025-12')],
  ['I и II полугодия', { kind: 'halfYears' }],
  ['IV квартал 2025 г.', months('2025-10', '2025-12')],
  ['сентябрь, ноябрь 2025 г., март 2026 г.', month('2025-09'), month('2025-11'), month('2026-03')],
  ['апрель и октябрь 2025 года', month('2025-04'), month('2025-10')],
  ['апрель, октябрь', everyMonths(4), everyMonths(10)],
  ['ноябрь 2024 г. – февраль 2025 г.', months('2024-11', '2025-02')],
  ['октябрь – май 2025–2026 гг.', months('2025-10', '2026-05')],
  ['2025/2026 учебный год', months('2025-09', '2026-05')],
  ['в течение учебного года', everyMonths(9, 5)],
  ['с 1 сентября по 31 мая', everyMonths(9, 5)],
  ['с сентября 2025 года', then('2025-09')],
  ['2026 год', { kind: 'year', year: 2026 }],
  ['2025-2028 гг.', months('2025-01', '2028-12')],
  ['2025 год и последующие годы', { kind: 'yearly', fromYear: 2025 }],
  ['ежеквартально', { kind: 'times', times: 1, per: 'quarter' }],
  ['не реже двух раз в год', { kind: 'times', times: 2, per: 'year', atLeast: true }],
  ['дважды в год', { kind: 'times', times: 2, per: 'year' }],
  ['регуляр-\nно', { kind: 'continuous' }],
  ['Ежегод но', yearly],
  ['Mай 2021 г.', month('2021-05')],
  ['апр. 2025', month('2025-04')],
  ['ЕЖЕГОДНО, до 1 октября', everyYearBy('10-01')],
  ['при необходимости', onDemand],
  ['в течение 2026 года', { kind: 'year', year: 2026 }],
  ['на протяжении 2026-2027 гг.', months('2026-01', '2027-12')],
  ['сентябрь каждого года', everyMonths(9)],
  ['июнь, декабрь ежегодно', everyMonths(6), everyMonths(12)],
  ['раз в полгода', { kind: 'times', times: 1, per: 'halfYear' }],
  ['ежегодно до 1 июня и до 1 декабря', everyYearBy('06-01'), everyYearBy('12-01')],
];

const NOT_UNDERSTOOD = [
  '',
  '   ',
  '-',
  'по согласованию с директором',
  'после утверждения бюджета',
  'Май 2021 г., если будут средства',
  'до 31 апреля',
  '32 мая 2025 года',
  '29.02.2025',
  'октябрь – май 2021',
  '1–15 октября',
  '15 мая',
  'сентябрь, 2021',
  'до 1 июня и до 1 декабря 2025 года',
  'до 10 числа каждого месяца',
  '400 раз в год',
  '1 раз в 2 года',
  'май июнь сентябрь октябрь ноябрь декабрь январь февраль март апрель',
];

const check = ([raw, ...rules]: Case) => {
  expect(readSchedule(raw)).toEqual({ raw, rules });
};

describe('a term of the documents', () => {
  it.each(REGION_2025)('of the region 2025–2028: «%s»', (...given) => check(given));
  it.each(REGION_2020)('of the region 2020–2024: «%s»', (...given) => check(given));
  it.each(KEDROVY)('of Kedrovy: «%s»', (...given) => check(given));
  it.each(NEFTEYUGANSK)('of Nefteyugansk: «%s»', (...given) => check(given));
  it.each(OTHERS)('as others write it: «%s»', (...given) => check(given));
});

describe('what is not understood', () => {
  it.each(NOT_UNDERSTOOD)('«%s» keeps its words and has no rules', (raw) =>
    expect(readSchedule(raw)).toEqual({ raw, rules: [] }),
  );

  it('keeps any words as they are, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(readSchedule(raw).raw).toBe(raw);
      }),
    );
  });

  it('keeps any order of the words of terms, within the limits of a plan', () => {
    const words = fc.constantFrom(
      ...'май октябрь 2025 года г . , ; - и или далее с по до 1 31 2 раза в месяц год ежегодно постоянно учебного конца не реже'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const raw = parts.join(' ');
        const read = readSchedule(raw, { from: '2025-01-01', to: '2028-12-31' });
        expect(read.raw).toBe(raw);
        expect(read.rules.length).toBeLessThanOrEqual(8);
        for (const rule of read.rules) if (rule.kind === 'months') expect(rule.from <= rule.to).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['май ', '1 и ', 'регуляр- ', 'в течение ', 'a', '2025-', 'далее ', '1.'])(
    'takes a time that grows with its length: «%s» over and over',
    (part) => {
      const started = performance.now();
      readSchedule(part.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});

it('years of the plan itself are its whole period', () => {
  const period = { from: '2025-01-01', to: '2028-12-31' };
  expect(readSchedule('2025–2028 годы', period).rules).toEqual([whole]);
  expect(readSchedule('2025–2027 годы', period).rules).toEqual([months('2025-01', '2027-12')]);
});
