import type { SourceCell, SourceTable } from '@tandem/roadmap-core';

/** Signs that Word and Excel write by name into the clipboard. */
const NAMED: { readonly [name: string]: string } = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  shy: '\u00ad',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
};

const BREAKS = new Set(['p', 'br', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const SILENT = new Set(['script', 'style', 'head', 'title', 'noscript']);
const WIDEST = 60;
const HIGHEST = 5_000;

interface OpenTable {
  readonly rows: SourceCell[][];
  readonly before: string[];
  /** Cells that reach into rows to come, by column. */
  readonly hanging: Map<number, { left: number; colSpan: number }>;
  column: number;
}

/**
 * Tables of an HTML fragment, read as text: nothing of it is ever shown as HTML. Tags that are not closed, as programs
 * write them, are closed by what follows.
 */
export const htmlTables = (html: string): SourceTable[] => new HtmlReader().read(html);

class HtmlReader {
  private readonly tables: SourceTable[] = [];
  private before: string[] = [];
  private words = '';
  private silent = '';
  private depth = 0;
  private table: OpenTable | undefined;
  private cell: { colSpan: number; rowSpan: number } | undefined;

  read(html: string): SourceTable[] {
    let at = 0;
    while (at < html.length) {
      const open = html.indexOf('<', at);
      this.text(html.slice(at, open < 0 ? html.length : open));
      if (open < 0) break;
      if (html.startsWith('<!--', open)) {
        const end = html.indexOf('-->', open);
        at = end < 0 ? html.length : end + 3;
        continue;
      }
      const close = html.indexOf('>', open);
      if (close < 0) break;
      this.tag(html.slice(open + 1, close));
      at = close + 1;
    }
    this.endTable();
    this.endParagraph();
    return this.before.length > 0 ? [...this.tables, { before: this.before, rows: [] }] : this.tables;
  }

  private text(raw: string): void {
    if (this.silent === '') this.words += unescape(raw).replace(/[\r\n]+/g, ' ');
  }

  private tag(source: string): void {
    const [, slash, name = ''] = /^(\/?)([a-z][a-z0-9]*)/i.exec(source) ?? [];
    const tag = name.toLowerCase();
    if (this.silent !== '') {
      if (slash && tag === this.silent) this.silent = '';
      return;
    }
    if (SILENT.has(tag) && !slash) this.silent = tag;
    else if (BREAKS.has(tag)) this.endLine();
    else if (slash) this.close(tag);
    else this.open(tag, source);
  }

  private open(tag: string, source: string): void {
    if (tag === 'table') this.openTable();
    else if (this.depth === 1 && tag === 'tr') this.beginRow();
    else if (this.depth === 1 && (tag === 'td' || tag === 'th')) this.beginCell(source);
  }

  private close(tag: string): void {
    if (tag === 'table') this.closeTable();
    else if (this.depth === 1 && (tag === 'tr' || tag === 'td' || tag === 'th')) this.endCell();
  }

  private openTable(): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.endParagraph();
    this.table = { rows: [], before: this.before, hanging: new Map(), column: 0 };
    this.before = [];
  }

  private closeTable(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth === 0) this.endTable();
  }

  private endTable(): void {
    this.endCell();
    if (this.table) {
      const { before, rows } = this.table;
      this.tables.push({ before, rows: rows.map((cells) => ({ cells })) });
    }
    this.table = undefined;
    this.depth = 0;
  }

  private beginRow(): void {
    this.endCell();
    if (!this.table) return;
    this.table.rows.push([]);
    this.table.column = 0;
    this.hang();
  }

  /** Fills the places that cells of rows above reach into. */
  private hang(): void {
    const { table } = this;
    const row = table?.rows.at(-1);
    if (!table || !row) return;
    for (let over = table.hanging.get(table.column); over; over = table.hanging.get(table.column)) {
      row.push({ text: '', colSpan: over.colSpan, rowSpan: 0 });
      over.left -= 1;
      if (over.left === 0) table.hanging.delete(table.column);
      table.column += over.colSpan;
    }
  }

  private beginCell(source: string): void {
    this.endCell();
    if (!this.table) return;
    if (this.table.rows.length === 0) this.beginRow();
    this.words = '';
    this.cell = { colSpan: spanIn(source, 'colspan', WIDEST), rowSpan: spanIn(source, 'rowspan', HIGHEST) };
  }

  private endCell(): void {
    const { table, cell } = this;
    if (!table || !cell) return;
    const { colSpan, rowSpan } = cell;
    const row = table.rows.at(-1)!;
    row.push({ text: tidy(this.words), colSpan, rowSpan });
    if (rowSpan > 1) table.hanging.set(table.column, { left: rowSpan - 1, colSpan });
    table.column += colSpan;
    this.words = '';
    this.cell = undefined;
    if (row.length < WIDEST) this.hang();
  }

  private endLine(): void {
    if (this.cell) this.words += '\n';
    else if (this.depth === 0) this.endParagraph();
  }

  private endParagraph(): void {
    const text = tidy(this.words);
    this.words = '';
    if (text !== '') this.before.push(text);
  }
}

const tidy = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const spanIn = (source: string, name: string, most: number): number => {
  const [, digits] = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(source.slice(0, 2_000)) ?? [];
  return Math.min(most, Math.max(1, Number(digits ?? 1)));
};

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d?));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[(name as string).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  });
