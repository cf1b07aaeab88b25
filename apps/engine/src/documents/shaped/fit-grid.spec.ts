import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitGrid } from './fit-grid.js';
import type { Grid } from './grid.js';

const word = fc.stringMatching(/^[а-яё]{1,24}$/u);
const words = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '));
const grids: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.array(
      fc.record({ title: word, align: fc.constantFrom('center' as const) }, { requiredKeys: ['title'] }),
      { minLength: 1, maxLength: 18 },
    ),
    fc.nat(6),
  )
  .chain(([columns, rows]) =>
    fc
      .array(fc.array(words, { minLength: columns.length, maxLength: columns.length }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells) => ({ name: 'Таблица', columns, rows: cells })),
  );

describe('a table with columns of its own', () => {
  it('stands in pieces that lose no column and no row, each under the name of the first column', () => {
    fc.assert(
      fc.property(grids, fc.boolean(), (grid, wide) => {
        const pieces = fitGrid(grid, wide);
        const titles = pieces.flatMap(({ columns }, at) =>
          columns.slice(at === 0 ? 0 : 1).map(({ title }) => title),
        );
        expect(titles).toEqual(grid.columns.map(({ title }) => title));
        for (const { columns, rows } of pieces) {
          expect(columns[0]!.title).toBe(grid.columns[0]!.title);
          expect(rows.map(([first]) => first)).toEqual(grid.rows.map(([first]) => first));
          expect(rows.every((row) => row.length === columns.length)).toBe(true);
        }
      }),
    );
  });

  it('fills its sheet, and has room in each column for its longest word while more than two stand beside', () => {
    fc.assert(
      fc.property(grids, fc.boolean(), (grid, wide) => {
        for (const { columns, rows } of fitGrid(grid, wide)) {
          const whole = columns.reduce((sum, { share }) => sum + share, 0);
          expect(Math.abs(whole - 100)).toBeLessThan(0.2);
          const characters = wide ? 130 : 84;
          columns.forEach(({ title, share }, at) => {
            const longest = [title, ...rows.map((row) => row[at]!)]
              .flatMap((text) => text.split(' '))
              .reduce((most, { length }) => Math.max(most, length), 0);
            expect((share * characters) / 100).toBeGreaterThanOrEqual(Math.min(longest, 20) - 0.1);
          });
        }
      }),
    );
  });

  it('of questions begins its answers at one place', () => {
    const asked = (rows: readonly string[][]) =>
      fitGrid(
        { name: 'Ответы', headless: true, columns: [{ title: 'Вопрос' }, { title: 'Ответ' }], rows },
        false,
      );
    const shares = (rows: readonly string[][]) =>
      asked(rows).map(({ columns }) => columns.map(({ share }) => share));
    expect(shares([['Да?', 'нет']])).toEqual(shares([['Почему же всё так устроено?', 'я'.repeat(120)]]));
  });
});
