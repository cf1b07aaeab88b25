import type { Column, Content, TableCell } from 'pdfmake/interfaces.js';
import type { PdfLines } from '../../../documents/paper/pdf-document.js';

const BOX = 8.5;
const INK = '#1F2421';
const LINE = '#9AA09C';

/** A square to be ticked, or ticked already. */
const tickBox = (ticked: boolean): Column => ({
  width: BOX + 6,
  canvas: [
    { type: 'rect', x: 0, y: 2, w: BOX, h: BOX, lineWidth: 0.8, lineColor: INK },
    ...(ticked
      ? [
          {
            type: 'polyline' as const,
            lineWidth: 1.4,
            lineColor: INK,
            points: [
              { x: 1.6, y: 6.4 },
              { x: 3.6, y: 8.6 },
              { x: 7.2, y: 3.8 },
            ],
          },
        ]
      : []),
  ],
});

export const ticked = (words: string, on: boolean): Content => ({
  columns: [tickBox(on), { width: '*', text: words }],
  margin: [0, 1, 0, 1],
});

/** Empty lines to be written on by hand. */
export const ruledLines = (count: number, width: number): Content => ({
  canvas: Array.from({ length: count }, (_, at) => ({
    type: 'line' as const,
    x1: 0,
    x2: width,
    y1: 16 + at * 18,
    y2: 16 + at * 18,
    lineWidth: 0.5,
    lineColor: LINE,
  })),
  margin: [0, 0, 0, 6],
});

/** What a person wrote. */
export const written = (text: string): Content => ({ text, margin: [0, 1, 0, 6] });

/** A table with thin lines, its head repeated on every page. */
export const grid = (
  widths: (string | number)[],
  head: readonly string[],
  body: readonly (readonly TableCell[])[],
): Content => ({
  table: {
    headerRows: 1,
    widths,
    body: [
      head.map((text): TableCell => ({ text, bold: true, fontSize: 9 })),
      ...body.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? { text: cell || ' ', fontSize: 9 } : cell)),
      ),
    ],
  },
  layout: 'answers' satisfies PdfLines,
  margin: [0, 2, 0, 8],
});
