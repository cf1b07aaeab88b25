import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { PdfLines } from '../paper/pdf-document.js';
import { cellWords, rowsIn, type FilledPaper } from './filled-paper.js';
import type { GridPiece } from './grid.js';
import type { TablePart } from './paper-shape.js';

const LINE = 0.5;
/** Of a cell, at both sides; the layout of the lines has it. */
const PADDING = 8;

export type Head = 'h1' | 'h2';

/** A heading, where there is one. */
export const headed = (words: string | undefined, style: Head): Content[] =>
  words === undefined ? [] : [{ text: words, style, headlineLevel: 1 }];

/** Higher than a page: it must be broken, what does not fit is lost otherwise. */
const HIGH = 700;

/** A table with its heading repeated on each page, under the heading of its part. */
export const tableBlocks = (part: TablePart, filled: FilledPaper, room: number, head: Head): Content[] => {
  const rows = rowsIn(filled, part.tag);
  if (rows.length === 0)
    return part.empty === undefined
      ? []
      : [...headed(part.heading, head), { text: part.empty, style: 'plain' }];
  const count = part.columns.length;
  const inner = room - count * PADDING - (count + 1) * LINE;
  const body = rows.map((row) =>
    part.columns.map(({ tag, align }): TableCell => ({
      text: cellWords(row[tag]),
      style: 'cell',
      ...(align && { alignment: align }),
    })),
  );
  const isLow = rows.every((row) => part.columns.every(({ tag }) => cellWords(row[tag]).length < HIGH));
  return [
    ...headed(part.heading, head),
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: isLow,
        widths: part.columns.map(({ share }) => (inner * share) / 100),
        body: [part.columns.map(({ title }): TableCell => ({ text: title, style: 'head' })), ...body],
      },
      layout: 'answers' satisfies PdfLines,
      margin: [0, 2, 0, 8],
    },
  ];
};

/** Columns that came with what fills them. */
export const gridBlocks = ({ columns, rows, headless, whole }: GridPiece, room: number): Content => {
  const inner = room - columns.length * PADDING - (columns.length + 1) * LINE;
  const body = rows.map((row) =>
    row.map((text, at): TableCell => {
      const align = columns[at]?.align;
      return { text, style: 'cell', ...(align && { alignment: align }) };
    }),
  );
  const head = columns.map(({ title }): TableCell => ({ text: title, style: 'head' }));
  const table: Content = {
    table: {
      headerRows: headless ? 0 : 1,
      ...(!headless && { keepWithHeaderRows: 1 }),
      dontBreakRows: rows.every((row) => row.every(({ length }) => length < HIGH)),
      widths: columns.map(({ share }) => (inner * share) / 100),
      body: headless ? body : [head, ...body],
    },
    layout: 'answers' satisfies PdfLines,
    margin: [0, 2, 0, 8],
  };
  return whole ? { stack: [table], unbreakable: true } : table;
};

export const signatureBlocks = (filled: FilledPaper, tag: string): Content[] =>
  rowsIn(filled, tag).map((row): Content => ({
    columns: [
      { width: '50%', text: cellWords(row['position']) },
      { width: '22%', text: '________________' },
      { width: '*', text: cellWords(row['name']) },
    ],
    columnGap: 6,
    margin: [0, 18, 0, 0],
    unbreakable: true,
  }));
