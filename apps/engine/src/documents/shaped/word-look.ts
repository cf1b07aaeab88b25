import {
  AlignmentType,
  Paragraph,
  TableCell,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type HeadingLevel,
  type IStylesOptions,
  type Table,
} from 'docx';
import type { LineLook } from './paper-shape.js';

export type Block = Paragraph | Table;

/** Twentieths of a point, as Word counts: A4. */
export const PAGE_SIZE = { width: 11_906, height: 16_838 } as const;
/** ГОСТ Р 7.0.97-2016: at least 20 mm left, 10 mm right, 20 mm above and below; 30 mm left for what is kept long. */
export const PAGE_MARGINS = { top: 1_134, bottom: 1_134, left: 1_701, right: 850, footer: 567 } as const;

export const roomOf = (wide: boolean): number =>
  (wide ? PAGE_SIZE.height : PAGE_SIZE.width) - PAGE_MARGINS.left - PAGE_MARGINS.right;

const FONT = 'Times New Roman';
/** Half points. */
const TEXT = 26;
const TABLE = 20;

export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: TEXT } },
    title: {
      run: { font: FONT, size: 28, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 }, keepNext: true },
    },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: TEXT, bold: true, color: '000000' },
      paragraph: { spacing: { before: 180, after: 80 }, keepNext: true },
    },
  },
};

interface Look {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly bold?: boolean;
  readonly size?: number;
  readonly title?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: boolean;
  readonly keepNext?: boolean;
}

type LookName = LineLook | 'fact' | 'text' | 'picture' | 'point' | 'gap';
export const LOOKS: Readonly<Record<LookName, Look>> = {
  unit: { alignment: AlignmentType.CENTER, after: 60 },
  title: { title: true },
  subtitle: { alignment: AlignmentType.CENTER, after: 120 },
  right: { alignment: AlignmentType.RIGHT },
  plain: { after: 80 },
  note: { size: 22, after: 80 },
  fact: { after: 40 },
  text: { alignment: AlignmentType.JUSTIFIED, indent: true, after: 80 },
  picture: { alignment: AlignmentType.CENTER, before: 120, after: 120 },
  point: { indent: true, after: 40 },
  gap: { size: 12 },
};

/** The first line of a paragraph begins 1.25 cm in. */
const FIRST_LINE = 709;

export const paragraph = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({
    ...(look.title && { style: 'Title' }),
    ...(look.alignment && { alignment: look.alignment }),
    ...(look.keepNext && { keepNext: true }),
    ...(look.indent && { indent: { firstLine: FIRST_LINE } }),
    ...((look.before || look.after) && {
      spacing: { ...(look.before && { before: look.before }), ...(look.after && { after: look.after }) },
    }),
    children: [
      new TextRun({ text, ...(look.bold && { bold: true }), ...(look.size && { size: look.size }) }),
    ],
  });

export const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, children: [new TextRun({ text })] });

/** A paragraph that holds nothing but a sign of the template. */
export const tagLine = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text })] });

export const cellOf = (
  text: string,
  width: number,
  {
    head,
    align,
    signature,
  }: {
    readonly head?: boolean;
    readonly align?: 'left' | 'center' | 'right';
    readonly signature?: boolean;
  } = {},
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(head && { verticalAlign: VerticalAlignTable.CENTER }),
    ...(signature && { verticalAlign: VerticalAlignTable.BOTTOM }),
    children: [
      paragraph(text, {
        ...(signature ? {} : { size: TABLE }),
        ...(signature && { before: 200 }),
        ...(head ? { alignment: AlignmentType.CENTER, bold: true } : align && { alignment: ALIGN[align] }),
      }),
    ],
  });

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
