import { describe, expect, it } from '@jest/globals';
import type { Sheet } from '../../../documents/office/read-sheets.js';
import { sheetTables } from './sheet-tables.js';

const sheet = (rows: Readonly<Record<number, readonly string[]>>, merges: Sheet['merges'] = []): Sheet => ({
  name: 'План',
  rows: new Map(
    Object.entries(rows).map(([row, texts]) => [
      Number(row),
      texts.flatMap((shown, column) => (shown ? [{ column, shown, plain: shown }] : [])),
    ]),
  ),
  merges,
  formulas: [],
  cut: false,
});
const cellsOf = (one: Sheet) =>
  sheetTables([one])[0]!.rows.map(({ cells }) =>
    cells.map(({ text, colSpan, rowSpan }) => [text, colSpan, rowSpan]),
  );

describe('sheetTables', () => {
  it('keeps gaps between columns and leaves empty rows out', () => {
    expect(cellsOf(sheet({ 2: ['а', '', 'в'], 9: ['г'] }))).toEqual([
      [
        ['а', 1, 1],
        ['', 1, 1],
        ['в', 1, 1],
      ],
      [['г', 1, 1]],
    ]);
  });

  it('tells how far a merged cell reaches, also below the last column of a row', () => {
    const range = { top: 0, left: 2, bottom: 1_000_000, right: 2 };
    expect(cellsOf(sheet({ 0: ['1.', 'Первое', 'ТОИПКРО'], 4: ['2.', 'Второе'] }, [range]))).toEqual([
      [
        ['1.', 1, 1],
        ['Первое', 1, 1],
        ['ТОИПКРО', 1, 1_000_001],
      ],
      [
        ['2.', 1, 1],
        ['Второе', 1, 1],
        ['', 1, 0],
      ],
    ]);
    expect(cellsOf(sheet({ 0: ['Раздел'] }, [{ top: 0, left: 0, bottom: 0, right: 5 }]))).toEqual([
      [['Раздел', 6, 1]],
    ]);
  });

  it('ranges that overlap without end are refused', () => {
    const rows = Object.fromEntries(Array.from({ length: 5_000 }, (_, row) => [row, ['x']]));
    const merges = Array.from({ length: 1_000 }, () => ({ top: 0, left: 0, bottom: 5_000, right: 0 }));
    expect(() => sheetTables([sheet(rows, merges)])).toThrow('file-swells');
  });
});
