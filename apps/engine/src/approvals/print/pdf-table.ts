import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { PdfLines } from '../../documents/paper/pdf-document.js';
import type { PaperBand, PaperRow, PlanPaper } from './plan-paper.js';

const BAND = '#EEF1EF';
const THIN = 0.5;
/** Within cells, not around them: rows that stand in a row of their own have the same columns. */
const MARGIN: [number, number, number, number] = [4, 2, 4, 2];

/** The table of a plan: its heading on each page, a section never alone at the foot of one. */
export const pdfTable = ({ columns, bands }: PlanPaper, room: number): Content => {
  const lines = (columns.length + 1) * THIN;
  const widths = columns.map(({ share }) => ((room - lines) * share) / 100);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: bands.every(isLow),
      widths,
      body: [
        columns.map(({ title }): TableCell => ({ text: title, style: 'head', margin: MARGIN })),
        ...bodyRows(bands, widths),
      ],
    },
    layout: 'plan' satisfies PdfLines,
  };
};

/** Higher than a page: it must be broken, what does not fit is lost otherwise. */
const HIGH = 900;
const isLow = (band: PaperBand): boolean =>
  band.kind === 'section' || band.rows.every((row) => row.every((cell) => (cell?.length ?? 0) < HIGH));

/** A section and the first row below it are one row of the table, which is not broken. */
const bodyRows = (bands: readonly PaperBand[], widths: readonly number[]): TableCell[][] => {
  const rows: TableCell[][] = [];
  for (let at = 0; at < bands.length; at += 1) {
    const band = bands[at]!;
    if (band.kind === 'measure') {
      rows.push(...measureRows(band.rows));
      continue;
    }
    const next = bands[at + 1];
    const below = next?.kind === 'measure' ? measureRows(next.rows) : [];
    if (next?.kind === 'measure') at += 1;
    rows.push(spanning(sectionWith(band.title, below, widths), widths.length));
  }
  return rows;
};

const spanning = (cell: TableCell, span: number): TableCell[] => [
  Object.assign(cell, { colSpan: span }),
  ...Array.from({ length: span - 1 }, () => ({ text: '' })),
];

const sectionWith = (title: string, below: TableCell[][], widths: readonly number[]): TableCell => ({
  table: {
    widths: [...widths],
    body: [
      spanning({ text: title, style: 'section', margin: MARGIN, fillColor: BAND }, widths.length),
      ...below,
    ],
  },
  layout: 'sectionOfPlan' satisfies PdfLines,
});

/** A cell that goes on below has no line under it: the rows of one measure read as one. */
const measureRows = (rows: readonly PaperRow[]): TableCell[][] =>
  rows.map((row, at) =>
    row.map((cell, column) => ({
      text: cell ?? '',
      margin: MARGIN,
      border: [true, at === 0 || cell !== null, true, rows[at + 1]?.[column] !== null],
    })),
  );
