import type { Numbering } from './word-numbering.js';
import type { XmlWalk } from './walk-xml.js';

/** A cell as it stands; `rowSpan` 0: the lower part of one that began above. */
export interface OfficeCell {
  text: string;
  colSpan: number;
  rowSpan: number;
}

export interface OfficeRow {
  readonly cells: OfficeCell[];
}

export type WordBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: OfficeRow[] };

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const sign = (number: number): string =>
  [...String(number)].map((digit) => SUPERSCRIPT[Number(digit)]!).join('');

/** Characters of one paragraph or cell that are kept; whoever asked refuses what reaches this. */
const LONGEST = 20_000;
/** Grids of Word have no more columns than this. */
const WIDEST = 63;

/** Listens to the XML of a Word document. A table within a cell becomes lines of that cell. */
export class WordReader implements XmlWalk {
  readonly blocks: WordBlock[] = [];
  /** Footnotes that the text refers to, by id: their signs. */
  readonly footnotes = new Map<string, string>();
  private rows = 0;
  private tables = 0;
  private table: OfficeRow[] | undefined;
  private row: OfficeRow | undefined;
  private cell: OfficeCell | undefined;
  private lines: string[] = [];
  private paragraph: { text: string; list?: string; level: number; style?: string } | undefined;
  private inRun = 0;
  private inText = false;
  /** Stands before the next paragraph: the sign by which the text refers to a footnote. */
  private footnoteMark = '';
  /** Inside something whose words are not the document's: moved away, deleted, a second copy for old programs. */
  private skipping = 0;

  constructor(
    private readonly mostRows: number,
    private readonly numbering: Numbering,
    /** Only these footnotes are read; undefined: the body. */
    private readonly wanted?: ReadonlyMap<string, string>,
  ) {}

  readonly open = (name: string, attribute: (name: string) => string | undefined): void => {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping += 1;
      return;
    }
    if (name === 'footnote' && this.wanted) this.beginFootnote(attribute('id') ?? '');
    else if (name === 'tbl') this.beginTable();
    else if (name === 'tr' && this.tables === 1) this.row = { cells: [] };
    else if (name === 'tc' && this.tables === 1) this.cell = { text: '', colSpan: 1, rowSpan: 1 };
    else if (name === 'p') this.paragraph = { text: '', level: 0 };
    else if (name === 'r') this.inRun += 1;
    else if (name === 't') this.inText = true;
    else if (this.inRun > 0) this.inParagraph(name, attribute);
    else this.property(name, attribute);
  };

  readonly close = (name: string): void => {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (name === 't') this.inText = false;
    else if (name === 'r') this.inRun -= 1;
    else if (name === 'p') this.endParagraph();
    else if (name === 'tc' && this.tables === 1) this.endCell();
    else if (name === 'tr' && this.tables === 1) this.endRow();
    else if (name === 'tbl') this.endTable();
  };

  readonly text = (text: string): void => {
    if (this.inText && this.skipping === 0) this.add(text);
  };

  /** There are more rows than anybody asked for. */
  readonly isDone = (): boolean => this.mostRows > 0 && this.rows > this.mostRows + 1;

  private beginFootnote(id: string): void {
    const mark = this.wanted!.get(id);
    // Separators of pages are footnotes, too; nobody refers to them.
    if (mark === undefined) this.skipping += 1;
    else this.footnoteMark = `${mark} `;
  }

  private beginTable(): void {
    this.tables += 1;
    if (this.tables > 1) return;
    this.table = [];
    this.blocks.push({ kind: 'table', rows: this.table });
  }

  /** What stands in a run beside its words. */
  private inParagraph(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'tab') this.add('\t');
    else if (name === 'br' || name === 'cr') this.add('\n');
    else if (name === 'noBreakHyphen') this.add('-');
    else if (name === 'footnoteReference') {
      const id = attribute('id') ?? '';
      const mark = this.footnotes.get(id) ?? sign(this.footnotes.size + 1);
      this.footnotes.set(id, mark);
      this.add(mark);
    }
  }

  /** Properties of cells, rows and paragraphs. */
  private property(name: string, attribute: (name: string) => string | undefined): void {
    const value = attribute('val');
    if (name === 'gridSpan' && this.cell) this.cell.colSpan = widthOf(value);
    else if (name === 'vMerge' && this.cell) this.cell.rowSpan = value === 'restart' ? 1 : 0;
    else if (name === 'gridBefore' && this.row)
      this.row.cells.push({ text: '', colSpan: widthOf(value), rowSpan: 1 });
    else if (name === 'numId' && this.paragraph) this.paragraph.list = value ?? '';
    else if (name === 'ilvl' && this.paragraph) this.paragraph.level = Number(value) || 0;
    else if (name === 'pStyle' && this.paragraph) this.paragraph.style = value ?? '';
  }

  private add(text: string): void {
    if (this.paragraph && this.paragraph.text.length < LONGEST) this.paragraph.text += text;
  }

  private endParagraph(): void {
    if (!this.paragraph) return;
    const { text, list, level, style } = this.paragraph;
    this.paragraph = undefined;
    const mark = this.numbering.next(list, level, style);
    const words = this.footnoteMark + (mark ? `${mark} ${text}`.trimEnd() : text);
    this.footnoteMark = '';
    if (this.cell) this.lines.push(words);
    else if (this.tables === 0) this.blocks.push({ kind: 'paragraph', text: words });
  }

  private endCell(): void {
    if (!this.cell || !this.row) return;
    this.cell.text = this.lines.join('\n').trim().slice(0, LONGEST);
    this.lines = [];
    this.row.cells.push(this.cell);
    this.cell = undefined;
  }

  private endRow(): void {
    this.rows += 1;
    if (this.row && this.table && this.rows <= this.mostRows + 1) this.table.push(this.row);
    this.row = undefined;
  }

  private endTable(): void {
    this.tables -= 1;
    if (this.tables === 0) this.table = undefined;
  }
}

const SKIPPED = new Set(['moveFrom', 'del', 'Fallback', 'instrText', 'drawing', 'pict', 'object', 'rPr']);

const widthOf = (value: string | undefined): number =>
  Math.min(WIDEST, Math.max(1, Math.trunc(Number(value)) || 1));
