import type { Content } from 'pdfmake/interfaces.js';
import type { Chart } from '../charts/chart.js';
import { drawChart } from '../charts/draw-chart.js';
import { PAGE, type PdfDocument } from '../paper/pdf-document.js';
import { mm } from '../paper/to-pdf.js';
import { fitGrid } from './fit-grid.js';
import { chartIn, eachIn, gridIn, lineIn, linesIn, type FilledPaper } from './filled-paper.js';
import type { LineLook, PaperPart, PaperShape } from './paper-shape.js';
import { gridBlocks, headed, signatureBlocks, tableBlocks, type Head } from './pdf-tables.js';
import { partsByPage } from './parts-by-page.js';

const LEFT = mm(25);
const RIGHT = mm(12);
const TOP = mm(18);

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
    keepHeadings: true,
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
    case 'grid': {
      const grid = gridIn(filled, part.tag);
      if (!grid || grid.rows.length === 0) return [];
      return fitGrid(grid, part.wide ?? false).map((piece) => gridBlocks(piece, room));
    }
    case 'chart':
      return chartBlocks(chartIn(filled, part.tag), room);
    case 'each':
      return eachBlocks(part, filled, room, head);
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
  head: Head,
): Content[] => {
  const own = part.heading === undefined ? head : 'h2';
  const all = eachIn(filled, part.tag);
  if (all.length === 0)
    return part.empty === undefined
      ? []
      : [...headed(part.heading, head), { text: part.empty, style: 'plain' }];
  return all.flatMap((one, at) => {
    const headings = [
      ...(at === 0 ? headed(part.heading, head) : []),
      ...headed(lineIn(one, part.named.tag) || undefined, own),
    ];
    const blocks = part.parts.flatMap((inner) => blocksOf(inner, one, room, 'h2'));
    const [first] = part.parts;
    // A chart takes most of a page: its heading goes with it.
    return first?.part === 'chart' && chartIn(one, first.tag)
      ? [{ stack: [...headings, ...blocks.slice(0, 1)], unbreakable: true }, ...blocks.slice(1)]
      : [...headings, ...blocks];
  });
};

/** As high as a page at most, with a heading above it. */
const HIGHEST = mm(225);

const chartBlocks = (chart: Chart | undefined, room: number): Content[] => {
  if (!chart) return [];
  const { svg, width, height } = drawChart(chart);
  const shown = Math.min(room, (width * 72) / 96 + 20, (HIGHEST * width) / height);
  return [{ svg, width: shown, height: (height * shown) / width, margin: [0, 6, 0, 8] }];
};
