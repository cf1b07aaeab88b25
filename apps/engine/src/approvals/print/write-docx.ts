import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { PaperBand, PaperRow, PlanPaper } from './plan-paper.js';

/** Twentieths of a point, as Word counts: A4 across with margins of 15 mm. */
const PAGE = { width: 11_906, height: 16_838 } as const;
const MARGIN = 850;
const ROOM = PAGE.height - 2 * MARGIN;

const FONT = 'Times New Roman';

/** A plan as a document of Word, its heading repeated on each page. */
export const writeDocx = (paper: PlanPaper): Promise<Buffer> => {
  const { title, act, columns, footnote } = paper;
  const widths = columns.map(({ share }) => Math.round((ROOM * share) / 100));
  return Packer.toBuffer(
    new Document({
      title,
      creator: 'Tandem',
      styles: { default: { document: { run: { font: FONT, size: 22 } } } },
      sections: [
        {
          properties: {
            page: {
              size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
              margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
            },
          },
          footers: { default: footer(paper) },
          children: [
            ...act.map((line) => paragraph(line, { alignment: AlignmentType.RIGHT })),
            paragraph(title, { alignment: AlignmentType.CENTER, bold: true, space: 200 }),
            new Table({
              layout: TableLayoutType.FIXED,
              width: { size: ROOM, type: WidthType.DXA },
              columnWidths: widths,
              rows: [
                new TableRow({
                  tableHeader: true,
                  cantSplit: true,
                  children: columns.map(({ title: head }, at) =>
                    cell(head, widths[at]!, { alignment: AlignmentType.CENTER, bold: true }),
                  ),
                }),
                ...paper.bands.flatMap((band) => bandRows(band, widths)),
              ],
            }),
            ...(footnote ? [paragraph(footnote, { size: 18, space: 120 })] : []),
          ],
        },
      ],
    }),
  );
};

interface Look {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly bold?: boolean;
  readonly size?: number;
  /** Never alone at the foot of a page. */
  readonly keepNext?: boolean;
  /** Before and after it. */
  readonly space?: number;
}

const paragraph = (text: string, { alignment, bold, size, space, keepNext }: Look = {}): Paragraph =>
  new Paragraph({
    ...(keepNext && { keepNext }),
    ...(alignment && { alignment }),
    ...(space && { spacing: { before: space, after: space } }),
    children: [new TextRun({ text, ...(bold && { bold }), ...(size && { size }) })],
  });

const paragraphs = (text: string, look: Look): Paragraph[] =>
  text.split('\n').map((line) => paragraph(line, look));

const cell = (text: string, width: number, look: Look = {}): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: paragraphs(text, look) });

const bandRows = (band: PaperBand, widths: readonly number[]): TableRow[] =>
  band.kind === 'section'
    ? [sectionRow(band.title, widths.length)]
    : band.rows.map((row, at) => measureRow(row, band.rows[at + 1], widths));

const sectionRow = (title: string, span: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: span,
        width: { size: ROOM, type: WidthType.DXA },
        shading: { type: ShadingType.CLEAR, fill: 'EEF1EF', color: 'auto' },
        children: paragraphs(title, { alignment: AlignmentType.CENTER, bold: true, keepNext: true }),
      }),
    ],
  });

/** Cells that go on are merged downwards, as the source documents have them. */
const measureRow = (row: PaperRow, next: PaperRow | undefined, widths: readonly number[]): TableRow =>
  new TableRow({
    children: row.map((text, at) => {
      const merge =
        text === null
          ? VerticalMergeType.CONTINUE
          : next?.[at] === null
            ? VerticalMergeType.RESTART
            : undefined;
      return new TableCell({
        width: { size: widths[at]!, type: WidthType.DXA },
        ...(merge && { verticalMerge: merge }),
        children: paragraphs(text ?? '', {}),
      });
    }),
  });

const footer = ({ standing, language }: PlanPaper): Footer => {
  const [page, of] = language === 'ru' ? ['страница ', ' из '] : ['page ', ' of '];
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: ROOM }],
        children: [
          new TextRun({
            size: 16,
            children: [standing, new Tab(), page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
};
