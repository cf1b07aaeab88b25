import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { targetIn } from '../indicator/target-in.js';
import { indicatorWords } from './indicator-words.js';
import type { Indicator, Target } from './indicator.js';
import { readIndicator } from './read-indicator.js';
import { changeIndicator, writeIndicatorRaw } from './write-indicator.js';

const PLAN = { from: '2025-01-01', to: '2028-12-31' };
const EARLIER = { from: '2020-01-01', to: '2024-12-31' };

type Fields = Partial<Omit<Indicator, 'raw' | 'targets'>>;
type Case = [raw: string, targets: Target[] | number[], fields?: Fields];

const from = (first: number, values: readonly number[]): Target[] =>
  values.map((value, at) => ({ year: first + at, value }));

const check = (raw: string, targets: Target[] | number[], fields: Fields = {}, first = 2025) =>
  expect(readIndicator(raw, first === 2025 ? PLAN : EARLIER)).toEqual({
    raw,
    unit: 'count',
    operator: 'exactly',
    carryForward: false,
    counts: fields.unit === undefined || fields.unit === 'count' ? 'flow' : 'stock',
    targets: typeof targets[0] === 'number' ? from(first, targets as number[]) : targets,
    ...fields,
  });

const PERCENT = { unit: 'percent' } as const;
const YOUNG = { ...PERCENT, denominator: 'молодых педагогов и наставников' } as const;

const REGION_2025: Case[] = [
  ['100%', [100], { ...PERCENT, carryForward: true }],
  ['2025 год - 2 мероприятия и последующие годы', [2], { of: 'мероприятия', carryForward: true }],
  [
    '2025 год - 100% (от числа\nобратившихся) и последующие годы',
    [100],
    { ...PERCENT, denominator: 'от числа обратившихся', carryForward: true },
  ],
  [
    '2025 год - не менее 4 мероприятий и последующие годы',
    [4],
    { operator: 'atLeast', of: 'мероприятий', carryForward: true },
  ],
  [
    '2025 год - 50% (молодых педагогов и наставников) и последующие годы',
    [50],
    { ...YOUNG, carryForward: true },
  ],
  [
    '2025 год - 60% (молодых педагогов и наставников)\n2026 год - 65%\n2027 год - 70%\n2028 год - 75%',
    [60, 65, 70, 75],
    YOUNG,
  ],
  [
    '2025 год - 50% (молодых педагогов и наставников)\n2026 год - 60%\n2027 год - 68%\n2028 год - 75%',
    [50, 60, 68, 75],
    YOUNG,
  ],
  ['2025 г. -	2\nмониторинга и в последующие годы', [2], { of: 'мониторинга', carryForward: true }],
  ['2025 год – 2 мероприятия и последующие годы', [2], { of: 'мероприятия', carryForward: true }],
];

const REGION_2020: Case[] = [
  ['2020 г. – 20; 2021 г. – 20; 2022 г. – 20; 2023 г. – 20; 2024 г. – 20.', [20, 20, 20, 20, 20]],
  ['2020 г. – 7; 2021 г. – 9; 2022 г. – 13; 2023 г. – 13; 2024 г. – 13.', [7, 9, 13, 13, 13]],
  ['2020 г. – 21; 2021 г. – 335; 2022 г. – 335; 2023 г. – 335; 2024 г. – 335', [21, 335, 335, 335, 335]],
  ['2020 г. – 1; 2021 г. – 1; 2022 г. – 1; 2023 г. – 1; 2024 г. – 1', [1, 1, 1, 1, 1]],
  ['2020 г. – 1; 2021 г. – 21; 2022 г. – 336; 2023 г. – 336; 2024 г. – 336', [1, 21, 336, 336, 336]],
  ['2020 г. – 20; 2021 г. – 20; 2022 г. – 20; 2023 г. – 20; 2024 г. – 20', [20, 20, 20, 20, 20]],
  ['2020 г. – 1; 2021 г. – 1; 2022 г. – 1; 2023 г. – 1; 2024 г. – 1.', [1, 1, 1, 1, 1]],
  ['2020 г. – 0; 2021 г. – 1; 2022 г. – 1; 2023 г. – 1; 2024 г. – 1.', [0, 1, 1, 1, 1]],
  ['2020 г. – 1; 2021 г. – 3; 2022 г. – 5; 2023 г. – 7; 2024 г. – 10.', [1, 3, 5, 7, 10]],
  ['2020 г. – 1; 2021 г. – 2; 2022 г. – 2; 2023 г. – 3; 2024 г. – 3', [1, 2, 2, 3, 3]],
  ['2020 г. – 2; 2021 г. – 3; 2022 г. – 5; 2023 г. – 7; 2024 г. – 9', [2, 3, 5, 7, 9]],
  [
    '2020 г. – 10%; 2021 г. – 20%; 2022 г. – 30%; 2023 г. – 40%; 2024 г. – 50%',
    [10, 20, 30, 40, 50],
    PERCENT,
  ],
  [
    '2020 г. – 0%; 2021 г. – 30%; 2022 г. – 60%; 2023 г. – 80%; 2024 г. – 100%',
    [0, 30, 60, 80, 100],
    PERCENT,
  ],
];

const OTHERS: Case[] = [
  ['12,5 %', [12.5], { ...PERCENT, carryForward: true }],
  ['2025 год – 12,5 %; 2026 год – 13.75%', [12.5, 13.75], PERCENT],
  ['ежегодно 2', [2], { carryForward: true }],
  ['Ежегодно не менее 2 семинаров', [2], { operator: 'atLeast', of: 'семинаров', carryForward: true }],
  [
    'не менее 70% муниципалитетов',
    [70],
    { ...PERCENT, operator: 'atLeast', denominator: 'муниципалитетов', carryForward: true },
  ],
  ['1 200 участников', [1200], { of: 'участников', carryForward: true }],
  [
    '2024 – 70; 2025 – 70; 2026 – 80; 2027 – 90; 2028–2030 – 100; 2031–2034 – 100',
    [
      { year: 2024, value: 70 },
      { year: 2025, value: 70 },
      { year: 2026, value: 80 },
      { year: 2027, value: 90 },
      { year: 2028, to: 2030, value: 100 },
      { year: 2031, to: 2034, value: 100 },
    ],
  ],
  [
    'Базовый показатель – 70 %; 2025 год – 80 %; период с 2031 г. по 2034 г. – 100 %; итоговое значение – 100 %',
    [
      { year: 2025, value: 80 },
      { year: 2031, to: 2034, value: 100 },
    ],
    { ...PERCENT, base: 70, final: 100 },
  ],
  ['2025 год - 2 итоговых мероприятия', [2], { of: 'итоговых мероприятия' }],
  ['3 программы', [3], { of: 'программы', carryForward: true, counts: 'stock' }],
  ['2026: 65%, 2025: 60%', [60, 65], PERCENT],
  ['2025 год ≥ 5', [5], { operator: 'atLeast' }],
];

const WORDS: [string, Indicator['unit']][] = [
  ['Наличие программы', 'presence'],
  ['имеется', 'presence'],
  ['по итогам конкурса', 'text'],
  ['от 2 до 5 мероприятий', 'text'],
  ['2 семинара, 3 вебинара', 'text'],
  ['не более 5', 'text'],
  ['Приказ № 17', 'text'],
  ['80–100 %', 'text'],
  ['1 раз в 3 года', 'text'],
  ['2025 год - 60%, 2025 год - 70%', 'text'],
  ['2025–2027 – 60 %; 2026 – 70 %', 'text'],
  ['2025 год', 'text'],
  ['99999999999999999999', 'text'],
];

describe('an indicator of the documents', () => {
  it.each(REGION_2025)('of the region 2025–2028: %j', (...given) => check(...given));
  it.each(REGION_2020)('of the region 2020–2024: %j', (...[raw, targets, fields]) =>
    check(raw, targets, fields, 2020),
  );
  it.each(OTHERS)('as others write it: %j', (...given) => check(...given));

  it.each(['', ' \n ', '-', '—'])('an empty cell has none: %j', (raw) =>
    expect(readIndicator(raw, PLAN)).toBeUndefined(),
  );

  it.each(WORDS)('%j stays words', (raw, unit) =>
    expect(readIndicator(raw, PLAN)).toEqual({
      raw,
      unit,
      operator: 'exactly',
      targets: [],
      carryForward: false,
      counts: 'stock',
    }),
  );

  it('tells stock from flow by the measure, where the cell is only numbers', () => {
    const raw = '2020 г. – 20; 2021 г. – 20';
    expect(readIndicator(raw, EARLIER, 'Разработка муниципальных программ')?.counts).toBe('stock');
    expect(readIndicator(raw, EARLIER, 'Проведение семинаров')?.counts).toBe('flow');
  });

  it('keeps any words as they are, and never fails', () => {
    const parts = fc.constantFrom(
      ...'2025|2026|год|г.|-|–|;|,|%|(|)|не менее|4|12,5|мероприятий|и последующие годы|базовый|итог|ежегодно'.split(
        '|',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(parts, { maxLength: 30 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const read = readIndicator(raw, PLAN);
        if (!read) return;
        expect(read.raw).toBe(raw);
        expect(read.targets.map(({ year }) => year)).toEqual(
          read.targets.map(({ year }) => year).toSorted((a, b) => a - b),
        );
        for (const { value } of read.targets) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['2025 ', 'базовый ', '(', '4 ', 'и ', '1 000 ', 'не '])(
    'takes a time that grows with its length: «%s» over and over',
    (part) => {
      const started = performance.now();
      readIndicator(part.repeat(50_000), PLAN);
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});

describe('an indicator whose numbers were changed', () => {
  const words = fc.constantFrom(undefined, 'мероприятий', 'молодых педагогов и наставников');
  const amount = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100);
  const targets = fc
    .uniqueArray(fc.integer({ min: 2020, max: 2040 }), { minLength: 1, maxLength: 8 })
    .chain((years) =>
      fc.tuple(
        ...years
          .toSorted((a, b) => a - b)
          .map((year, at, all) =>
            fc.record({
              year: fc.constant(year),
              joined: fc.boolean().map((joined) => (joined ? (all[at + 1] ?? 2042) - 1 : year)),
              value: amount,
            }),
          ),
      ),
    )
    .map((all) =>
      all.map(({ year, joined, value }): Target =>
        joined > year ? { year, to: joined, value } : { year, value },
      ),
    );

  it('is written so that it reads as it is', () => {
    fc.assert(
      fc.property(
        targets,
        fc.constantFrom('percent' as const, 'count' as const),
        fc.constantFrom('atLeast' as const, 'exactly' as const),
        words,
        fc.boolean(),
        fc.option(amount, { nil: undefined }),
        fc.option(amount, { nil: undefined }),
        (all, unit, operator, what, carryForward, base, final) => {
          const indicator: Indicator = {
            raw: '',
            unit,
            operator,
            ...(what !== undefined && { [unit === 'percent' ? 'denominator' : 'of']: what }),
            targets: all,
            carryForward,
            ...(base !== undefined && { base }),
            ...(final !== undefined && { final }),
            counts: 'stock',
          };
          const raw = writeIndicatorRaw(indicator);
          expect(readIndicator(raw, PLAN)).toEqual({
            ...indicator,
            raw,
            counts: expect.stringMatching(/stock|flow/u),
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('keeps its other words', () => {
    const read = readIndicator('2025 год - не менее 4 мероприятий и последующие годы', PLAN)!;
    const changed = changeIndicator(read, { targets: from(2025, [4, 6]) });
    expect(changed.raw).toBe('2025 год – не менее 4 мероприятий; 2026 год – не менее 6 и последующие годы');
    expect([2025, 2026, 2028].map((year) => targetIn(changed, year))).toEqual([4, 6, 6]);
  });
});

describe('an indicator in words', () => {
  it.each<[string, string, string]>([
    [
      '2025 год - 60% (молодых педагогов и наставников) 2026 год - 65%',
      '60 % (молодых педагогов и наставников) в 2025 году, 65 % в 2026 году',
      '60% (молодых педагогов и наставников) in 2025, 65% in 2026',
    ],
    [
      '2025 год - не менее 4 мероприятий и последующие годы',
      'не менее 4 мероприятий в 2025 году и далее',
      'at least 4 мероприятий in 2025 and after',
    ],
    [
      '2025 – 100; 2026 – 100; 2031–2034 – 100',
      '100 в 2025–2026 годах, 100 в 2031–2034 годах',
      '100 in 2025–2026, 100 in 2031–2034',
    ],
    ['Наличие  программы', 'Наличие программы', 'Наличие программы'],
    ['2025 г. – 12,5%', '12,5 % в 2025 году', '12.5% in 2025'],
  ])('%s', (raw, russian, english) => {
    const read = readIndicator(raw, PLAN)!;
    const words = (['ru', 'en'] as const).map((language) =>
      indicatorWords(read, language).replace(/\u00a0/gu, ' '),
    );
    expect(words).toEqual([russian, english]);
  });
});
