import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { PaperCell } from './filled-paper.js';
import type { Sheet } from './sheets-of-paper.js';

/*
 * Runs in the thread that makes files, which Node loads as it is where the engine is not built (tests): at run time it
 * imports nothing of the engine.
 */

type Cell = SheetData[number][number];
/** A text that stays a text whatever it begins with: that of `sheet-cells.ts`. */
type TextCell = (text: string) => object;

/** Characters over the whole width of a table: as many as a page across holds. */
const WIDTH = 130;
const GRID = { borderStyle: 'thin', borderColor: '#9AA09C' } as const;

/** Numbers are numbers, words are never formulas; the heading stays while rows are scrolled. */
export const writeSheets = (sheets: readonly Sheet[], textCell: TextCell): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map(
          ({ title }) => ({ ...textCell(title), ...GRID, fontWeight: 'bold', align: 'center' }) as Cell,
        ),
        ...rows.map((row) => row.map((cell) => asCell(cell, textCell))),
      ],
      columns: columns.map(({ share }) => ({ width: Math.max(8, Math.round((WIDTH * share) / 100)) })),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
    })),
  ).toBuffer();

const asCell = (cell: PaperCell, textCell: TextCell): Cell => {
  if (typeof cell === 'string') return { ...textCell(cell), ...GRID } as Cell;
  const percent = cell.unit === 'percent';
  return {
    type: Number,
    value: percent ? cell.value / 100 : cell.value,
    format: percent ? '0.0##%' : '#,##0.##',
    alignVertical: 'top' as const,
    ...GRID,
  };
};
