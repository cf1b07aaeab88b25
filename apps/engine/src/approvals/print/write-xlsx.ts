import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { sheetName, textCell } from '../../documents/paper/sheet-cells.js';
import type { PaperBand, PaperRow, PlanPaper } from './plan-paper.js';

/** Characters over the whole width of the table: as many as a page across holds. */
const WIDTH = 125;
/** Points of a line. */
const LINE = 15;

type Cell = SheetData[number][number];

const GRID = { borderStyle: 'thin', borderColor: '#9AA09C' } as const;

/** A plan as a workbook: what stands over the rows stays while they are scrolled. */
export const writeXlsx = (paper: PlanPaper): Promise<Buffer> => {
  const { title, act, columns, bands, footnote, language } = paper;
  const span = columns.length;
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / 100));
  const data: Cell[][] = [
    ...(act.length > 0 ? [over(act.join('\n'), span, { align: 'right' })] : []),
    over(title, span, { fontWeight: 'bold', align: 'center' }),
    columns.map((column) => ({ ...textCell(column.title), ...GRID, fontWeight: 'bold', align: 'center' })),
    ...bands.flatMap((band) => bandRows(band, widths)),
    ...(footnote ? [over(footnote, span, {})] : []),
  ];
  return writeXlsxFile([
    {
      sheet: sheetName(language === 'ru' ? 'Дорожная карта' : 'Roadmap'),
      data,
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: act.length > 0 ? 3 : 2,
    },
  ]).toBuffer();
};

/** One text over all columns. A program does not fit the height of merged cells to their words: it is told. */
const over = (text: string, span: number, look: object): Cell[] => {
  const cell = { ...textCell(text), ...look, columnSpan: span, height: heightOf(text, WIDTH) + 4 };
  return [cell as Cell, ...Array.from({ length: span - 1 }, () => null)];
};

const heightOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(Math.ceil(line.length / width), 1), 0) * LINE;

const bandRows = (band: PaperBand, widths: readonly number[]): Cell[][] =>
  band.kind === 'section'
    ? [
        over(band.title, widths.length, {
          ...GRID,
          fontWeight: 'bold',
          align: 'center',
          backgroundColor: '#EEF1EF',
        }),
      ]
    : measureRows(band.rows, widths);

/** A measure of one row finds its height itself. */
const measureRows = (rows: readonly PaperRow[], widths: readonly number[]): Cell[][] => {
  const heights = rows.length > 1 ? heightsOf(rows, widths) : [];
  return rows.map((row, at) =>
    row.map((text, column) => {
      if (text === null) return null;
      const span = spanOf(rows, at, column);
      const height = heights[at];
      return {
        ...textCell(text),
        ...GRID,
        ...(span > 1 && { rowSpan: span }),
        ...(height !== undefined && { height }),
      };
    }),
  );
};

/** How many rows a cell takes: its own and those that go on. */
const spanOf = (rows: readonly PaperRow[], at: number, column: number): number => {
  let span = 1;
  while (rows[at + span]?.[column] === null) span += 1;
  return span;
};

/** Each row as high as its own words; the last one also takes what the words of merged cells need more. */
const heightsOf = (rows: readonly PaperRow[], widths: readonly number[]): number[] => {
  const need = (at: number, column: number) => heightOf(rows[at]![column] ?? '', widths[column]!);
  const heights = rows.map((row, at) =>
    Math.max(
      LINE,
      ...row.map((text, column) => (text !== null && spanOf(rows, at, column) === 1 ? need(at, column) : 0)),
    ),
  );
  const all = heights.reduce((sum, height) => sum + height, 0);
  const most = Math.max(...widths.map((_, column) => need(0, column)));
  return heights.with(-1, heights.at(-1)! + Math.max(most - all, 0));
};
