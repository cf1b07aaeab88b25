import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPlanTables } from './read-plan-tables.js';
import type { SourceTable } from './imported-plan.js';

const HEAD = ['№', 'Мероприятие', 'Показатель', 'Результат', 'Сроки', 'Ответственные'];

const WORDS = [
  'семинар',
  'педагогов-',
  'наставников',
  'Наставник',
  'до то',
  'МОУ О',
  'ТОИПКРО',
  '- отчет',
  '· форум',
  '(далее',
  '- ДО ТО)',
  '1.',
  '2025 год - 50%',
  'Ежегодно',
  'май 2026 г.',
  '\t',
  '\n',
  '¹ сноска',
  'ЭТАП',
  '<p>',
  '«Школа»',
  'по согласованию',
  '%',
  '100%',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 30 }),
  fc.constant(''),
);
const cell = fc.record({
  text,
  colSpan: fc.integer({ min: -1, max: 4 }),
  rowSpan: fc.integer({ min: 0, max: 3 }),
});
const anyTable: fc.Arbitrary<SourceTable> = fc.record({
  before: fc.array(text, { maxLength: 5 }),
  rows: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(cell, { maxLength: 8 }).map((cells) => ({ cells })) },
      {
        weight: 1,
        arbitrary: fc.constant({ cells: HEAD.map((words) => ({ text: words, colSpan: 1, rowSpan: 1 })) }),
      },
    ),
    { maxLength: 10 },
  ),
});
/** Rows of six cells below a heading, unmerged: what people paste. */
const plainTable: fc.Arbitrary<SourceTable> = fc
  .array(fc.array(text, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 10 })
  .map((rows) => ({
    before: ['Дорожная карта на 2025-2028 годы'],
    rows: [HEAD, ...rows].map((cells) => ({
      cells: cells.map((words) => ({ text: words, colSpan: 1, rowSpan: 1 })),
    })),
  }));

const options = () => {
  let last = 0;
  return { level: 'municipality' as const, newId: () => `id${(last += 1)}` };
};

const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((one) => one.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').match(/[\p{L}\d]+/gu) ?? []);

describe('whatever stands in a table', () => {
  it('is read or refused, never thrown over', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 4 }), (tables) => {
        const result = readPlanTables(tables, options());
        expect(result.ok ? result.imported.plan.measures.length > 0 : result.code.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a plan whose rows and sections belong together, each with an id of its own', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 4 }), (tables) => {
        const result = readPlanTables(tables, options());
        if (!result.ok) return;
        const { sections, measures } = result.imported.plan;
        const ids = [...sections, ...measures].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          measures.every(({ section, title }) => sections.some(({ id }) => id === section) && title !== ''),
        ).toBe(true);
        const order = measures.map(({ section }) => sections.findIndex(({ id }) => id === section));
        expect(order).toEqual(order.toSorted((one, two) => one - two));
      }),
      { numRuns: 300 },
    );
  });

  it('is nowhere lost: every word of a row stands in the plan or in a note', () => {
    fc.assert(
      fc.property(plainTable, (table) => {
        const result = readPlanTables([table], options());
        if (!result.ok) return;
        const { plan, notes } = result.imported;
        const kept = new Set(wordsOf(stringsOf([plan, notes.map(({ raw }) => raw)])));
        // What a party is asked under is a property of it.
        const known = new Set([...HEAD.flatMap((one) => wordsOf([one])), 'по', 'согласованию']);
        const rows = table.rows.slice(1).flatMap(({ cells }) => wordsOf(cells.map((one) => one.text)));
        expect(rows.filter((word) => !kept.has(word) && !known.has(word) && !isNumbering(table))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('takes a fixed number of looks: what is made to be slow is not', () => {
    const hostile = [
      'а-'.repeat(1_900),
      'а'.repeat(3_900),
      '\t'.repeat(3_900),
      ' '.repeat(3_900) + 'я',
      '('.repeat(3_900),
      'дорожн'.repeat(600),
      '№'.repeat(3_900),
    ];
    const rows = hostile.flatMap((one) => Array.from({ length: 10 }, () => ['1.', one, one, one, one, one]));
    const table = {
      before: hostile,
      rows: [HEAD, ...rows].map((cells) => ({
        cells: cells.map((words) => ({ text: words, colSpan: 1, rowSpan: 1 })),
      })),
    };
    expect(readPlanTables([table], options())).toMatchObject({ ok: true });
  }, 10_000);
});

/** Every text of a value, however deep it stands. */
const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
};

const isNumbering = ({ rows }: SourceTable): boolean =>
  rows.some(({ cells }) =>
    cells
      .filter(({ text: words }) => words.trim() !== '')
      .every(({ text: words }, at) => words.trim() === String(at + 1)),
  );
