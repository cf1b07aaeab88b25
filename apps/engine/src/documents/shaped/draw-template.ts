import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import type { EachPart, ListPart, PaperPart, PaperShape, TablePart } from './paper-shape.js';
import { partsByPage } from './parts-by-page.js';
import {
  cellOf,
  heading,
  LOOKS,
  paragraph,
  PAPER_STYLES,
  roomOf,
  tagLine,
  type Block,
  PAGE_MARGINS,
  PAGE_SIZE,
} from './word-look.js';

/**
 * The template of a shape: a document of Word with a tag wherever something is filled in. It is what a methodist
 * downloads, changes in Word and brings back.
 */
export const drawTemplate = (shape: PaperShape): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: shape.title,
      creator: 'Tandem',
      styles: PAPER_STYLES,
      sections: partsByPage(shape.parts).map(({ wide, parts }, at) => sectionOf(parts, wide, at > 0)),
    }),
  );

const sectionOf = (parts: readonly PaperPart[], wide: boolean, next: boolean): ISectionOptions => ({
  properties: {
    ...(next && { type: SectionType.NEXT_PAGE }),
    page: {
      size: { ...PAGE_SIZE, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: PAGE_MARGINS,
    },
  },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ size: 20, children: [PageNumber.CURRENT] })],
        }),
      ],
    }),
  },
  children: [
    ...parts.flatMap((part) => blocksOf(part, roomOf(wide), 1)),
    // How the pages lie stands in the last paragraph: in one that a loop takes out it would be lost.
    paragraph('', LOOKS.gap),
  ],
});

const blocksOf = (part: PaperPart, room: number, level: 1 | 2): Block[] => {
  switch (part.part) {
    case 'line':
      return whether(`${part.tag}.is`, [paragraph(`{${part.tag}}`, LOOKS[part.look])]);
    case 'facts':
      return [
        ...headed(part.heading, level),
        ...part.items.flatMap(({ tag, words }) =>
          whether(`${tag}.is`, [paragraph(`${words}: {${tag}}`, LOOKS.fact)]),
        ),
      ];
    case 'text':
      return whether(`${part.tag}.is`, [
        ...headed(part.heading, level),
        ...whether(`${part.tag}.list`, [paragraph('{name}', LOOKS.text)]),
      ]);
    case 'list':
      return listBlocks(part, level);
    case 'table':
      return part.charted ? [] : tableBlocks(part, room, level);
    case 'grid':
      return whether(`${part.tag}.is`, [paragraph(`{${part.tag}}`, LOOKS.plain)]);
    case 'chart':
      return whether(`${part.tag}.is`, [paragraph(`{${part.tag}}`, LOOKS.picture)]);
    case 'each':
      return eachBlocks(part, room, level);
    case 'signatures':
      return [paragraph('', LOOKS.gap), signatureTable(part.tag, room)];
  }
};

/** A paragraph of its own begins and ends what stands or is left out together: it leaves no empty line. */
const whether = (tag: string, blocks: readonly Block[]): Block[] => [
  tagLine(`{#${tag}}`),
  ...blocks,
  tagLine(`{/${tag}}`),
];

const headed = (words: string | undefined, level: 1 | 2): Block[] =>
  words === undefined ? [] : [heading(words, level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2)];

const emptyWords = (tag: string, words: string | undefined): Block[] =>
  words === undefined ? [] : whether(`${tag}.no`, [paragraph(words, LOOKS.plain)]);

const listBlocks = (part: ListPart, level: 1 | 2): Block[] => {
  const points = whether(`${part.tag}.list`, [paragraph('{n}.\u00a0{name}', LOOKS.point)]);
  if (part.empty === undefined) return whether(`${part.tag}.is`, [...headed(part.heading, level), ...points]);
  return [...headed(part.heading, level), ...points, ...emptyWords(part.tag, part.empty)];
};

const eachBlocks = (part: EachPart, room: number, level: 1 | 2): Block[] => {
  const own = part.heading === undefined ? level : 2;
  const inside = whether(part.tag, [
    ...whether(`${part.named.tag}.is`, headed(`{${part.named.tag}}`, own)),
    ...part.parts.flatMap((one) => blocksOf(one, room, 2)),
  ]);
  if (part.empty === undefined) return whether(`${part.tag}.is`, [...headed(part.heading, level), ...inside]);
  return [...headed(part.heading, level), ...inside, ...emptyWords(part.tag, part.empty)];
};

const tableBlocks = (part: TablePart, room: number, level: 1 | 2): Block[] => {
  const widths = part.columns.map(({ share }) => Math.round((room * share) / 100));
  const last = part.columns.length - 1;
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: part.columns.map(({ title }, at) => cellOf(title, widths[at]!, { head: true })),
      }),
      new TableRow({
        cantSplit: true,
        children: part.columns.map(({ tag, align }, at) =>
          cellOf(
            `${at === 0 ? `{#${part.tag}}` : ''}{${tag}}${at === last ? `{/${part.tag}}` : ''}`,
            widths[at]!,
            { ...(align && { align }) },
          ),
        ),
      }),
    ],
  });
  const filled = whether(`${part.tag}.is`, [
    ...(part.empty === undefined ? headed(part.heading, level) : []),
    table,
    paragraph('', LOOKS.gap),
  ]);
  if (part.empty === undefined) return filled;
  return [...headed(part.heading, level), ...filled, ...emptyWords(part.tag, part.empty)];
};

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Position at the left, room for a signature, name at the right: a table without lines keeps them in one line. */
const signatureTable = (tag: string, room: number): Table => {
  const widths = [50, 22, 28].map((share) => Math.round((room * share) / 100));
  const cells = [`{#${tag}}{position}`, '_____________', `{name}{/${tag}}`];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NO_LINE,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map((text, at) => cellOf(text, widths[at]!, { signature: true })),
      }),
    ],
  });
};
