import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { drawChart } from '../charts/draw-chart.js';
import { PAGE, type PdfDocument, type PdfLines } from '../paper/pdf-document.js';
import { mm } from '../paper/to-pdf.js';
import { cellWords, chartIn, eachIn, lineIn, linesIn, rowsIn, type FilledPaper } from './filled-paper.js';
import type { LineLook, PaperPart, PaperShape, TablePart } from './paper-shape.js';
import { partsByPage } from './parts-by-page.js';

const LEFT = mm(25);
const RIGHT = mm(12);
const TOP = mm(18);
const LINE = 0.5;
/** Of a cell, at both sides; the layout of the lines has it. */
const PADDING = 8;

/** A paper as a PDF: the same parts in the same order as in the document of Word. */
export const pdfOfPaper = (shape: PaperShape, filled: FilledPaper): PdfDocument => {
  const pages = partsByPage(shape.parts);
  const content = pages.flatMap(({ wide, parts }, at) => {
    const blocks = parts.flatMap((part) => blocksOf(part, filled, roomOf(wide), 'h1'));
    const first = blocks[0];
    if (first === undefined || at === 0) return blocks;
    const turned: Content = {
      stack: [first],
      pageBreak: 'before',
      pageOrientation: wide ? 'landscape' : 'portrait',
    };
    return [turned, ...blocks.slice(1)];
  });
  return {
    pageSize: 'A4',
    pageOrientation: pages[0]?.wide ? 'landscape' : 'portrait',
    pageMargins: [LEFT, TOP, RIGHT, TOP],
    info: { title: lineIn(filled, 'title') || shape.title },
    content,
    footer: { text: PAGE, alignment: 'center', fontSize: 9, color: '#5A615D', margin: [0, 14, 0, 0] },
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.18, color: '#1F2421' },
    styles: {
      title: { fontSize: 14, bold: true, alignment: 'center', margin: [0, 8, 0, 4] },
      subtitle: { alignment: 'center', margin: [0, 0, 0, 8] },
      unit: { alignment: 'center', margin: [0, 0, 0, 4] },
      right: { alignment: 'right' },
      plain: { margin: [0, 0, 0, 5] },
      note: { fontSize: 9, color: '#3C433F', margin: [0, 0, 0, 5] },
      fact: { margin: [0, 0, 0, 2] },
      h1: { fontSize: 13, bold: true, margin: [0, 12, 0, 5] },
      h2: { fontSize: 11, bold: true, margin: [0, 9, 0, 4] },
      head: { bold: true, alignment: 'center', fontSize: 8.5 },
      cell: { fontSize: 8.5 },
    },
  };
};

const roomOf = (wide: boolean): number => mm(wide ? 297 : 210) - LEFT - RIGHT;

type Head = 'h1' | 'h2';

const headed = (words: string | undefined, style: Head): Content[] =>
  words === undefined ? [] : [{ text: words, style, headlineLevel: 1 }];

const blocksOf = (part: PaperPart, filled: FilledPaper, room: number, head: Head): Content[] => {
  switch (part.part) {
    case 'line': {
      const text = lineIn(filled, part.tag);
      return text === '' ? [] : [{ text, style: part.look satisfies LineLook }];
    }
    case 'facts':
      return factBlocks(part, filled, head);
    case 'text': {
      const lines = linesIn(filled, part.tag);
      if (lines.length === 0) return [];
      return [
        ...headed(part.heading, head),
        ...lines.map((text): Content => ({ text, alignment: 'justify', margin: [0, 0, 0, 5] })),
      ];
    }
    case 'list': {
      const lines = linesIn(filled, part.tag);
      if (lines.length === 0)
        return part.empty === undefined
          ? []
          : [...headed(part.heading, head), { text: part.empty, style: 'plain' }];
      return [...headed(part.heading, head), { ol: lines, margin: [0, 0, 0, 5] }];
    }
    case 'table':
      return part.charted ? [] : tableBlocks(part, filled, room, head);
    case 'chart': {
      const chart = chartIn(filled, part.tag);
      if (!chart) return [];
      const { svg, width, height } = drawChart(chart);
      const shown = Math.min(room, (width * 72) / 96 + 20);
      return [{ svg, width: shown, height: (height * shown) / width, margin: [0, 6, 0, 8] }];
    }
    case 'each':
      return eachBlocks(part, filled, room);
    case 'signatures':
      return signatureBlocks(filled, part.tag);
  }
};

const factBlocks = (
  { heading, items }: Extract<PaperPart, { part: 'facts' }>,
  filled: FilledPaper,
  head: Head,
): Content[] => [
  ...headed(heading, head),
  ...items.flatMap(({ tag, words }): Content[] => {
    const value = lineIn(filled, tag);
    return value === '' ? [] : [{ text: `${words}: ${value}`, style: 'fact' }];
  }),
];

const eachBlocks = (
  part: Extract<PaperPart, { part: 'each' }>,
  filled: FilledPaper,
  room: number,
): Content[] => {
  const all = eachIn(filled, part.tag);
  if (all.length === 0)
    return part.empty === undefined
      ? []
      : [...headed(part.heading, 'h1'), { text: part.empty, style: 'plain' }];
  return [
    ...headed(part.heading, 'h1'),
    ...all.flatMap((one) => [
      ...headed(lineIn(one, part.named.tag), 'h2'),
      ...part.parts.flatMap((inner) => blocksOf(inner, one, room, 'h2')),
    ]),
  ];
};

/** Higher than a page: it must be broken, what does not fit is lost otherwise. */
const HIGH = 900;

const tableBlocks = (part: TablePart, filled: FilledPaper, room: number, head: Head): Content[] => {
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

const signatureBlocks = (filled: FilledPaper, tag: string): Content[] =>
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
