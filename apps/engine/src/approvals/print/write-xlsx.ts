import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { sheetName, textCell } from '../../documents/paper/sheet-cells.js';
import type { PaperBand, PaperRow, PlanPaper } from './plan-paper.js';

/** Characters over the whole width of the table, of the heights of which a row of words can be told. */
const WIDTH = 170;
const LINE = 15;

type Cell = SheetData[number][number];

const GRID = { borderStyle: 'thin', borderColor: '#9AA09C' } as const;

/** A plan as a workbook: what stands over the rows stays while they are scrolled. */
export const writeXlsx = (paper: PlanPaper): Promise<Buffer> => {
  const { title, act, columns, bands, footnote, language } = paper;
  const span = columns.length;
  const data: Cell[][] = [
    ...(act.length > 0 ? [over(act.join('\n'), span, { align: 'right' })] : []),
    over(title, span, { fontWeight: 'bold', align: 'center' }),
    columns.map((column) => ({ ...textCell(column.title), ...GRID, fontWeight: 'bold', align: 'center' })),
    ...bands.flatMap((band) => bandRows(band, span)),
    ...(footnote ? [over(footnote, span, {})] : []),
  ];
  return writeXlsxFile([
    {
      sheet: sheetName(language === 'ru' ? 'Дорожная карта' : 'Roadmap'),
      data,
      columns: columns.map(({ share }) => ({ width: Math.round((WIDTH * share) / 100) })),
      orientation: 'landscape',
      stickyRowsCount: act.length > 0 ? 3 : 2,
    },
  ]).toBuffer();
};

/** One text over all columns. A program does not fit the height of merged cells to their words: it is told. */
const over = (text: string, span: number, look: object): Cell[] => {
  const lines = text.split('\n').reduce((count, line) => count + Math.ceil((line.length + 1) / WIDTH), 0);
  const cell = { ...textCell(text), ...look, columnSpan: span, height: Math.max(lines, 1) * LINE + 4 };
  return [cell as Cell, ...Array.from({ length: span - 1 }, () => null)];
};

const bandRows = (band: PaperBand, span: number): Cell[][] =>
  band.kind === 'section'
    ? [over(band.title, span, { ...GRID, fontWeight: 'bold', align: 'center', backgroundColor: '#EEF1EF' })]
    : band.rows.map((row, at) => row.map((text, column) => measureCell(text, band.rows, at, column)));

const measureCell = (text: string | null, rows: readonly PaperRow[], at: number, column: number): Cell => {
  if (text === null) return null;
  let height = 1;
  while (rows[at + height]?.[column] === null) height += 1;
  return { ...textCell(text), ...GRID, ...(height > 1 && { rowSpan: height }) };
};
