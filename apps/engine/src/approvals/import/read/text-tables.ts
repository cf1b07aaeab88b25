import type { SourceRow, SourceTable } from '@tandem/roadmap-core';
import { htmlTables } from './html-tables.js';

/** A table as text: from the clipboard, or a file of a spreadsheet saved as CSV. An HTML fragment is one, too. */
export const textTables = (text: string): SourceTable[] =>
  /<table[\s>]/i.test(text) ? htmlTables(text) : divide(readRecords(text, delimiterOf(text)));

/** Tabs come from the clipboard; a spreadsheet saves with semicolons or commas. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, 20_000);
  const count = (sign: string) => head.split(sign).length - 1;
  if (count('\t') > 0) return '\t';
  return count(';') >= count(',') ? ';' : ',';
};

/** Records with quoted cells, in which delimiters and line ends are words. A quote inside a cell is only a quote. */
const readRecords = (text: string, delimiter: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const end = (stop: string) => {
    if (stop !== delimiter) {
      records.push(record);
      record = [];
    }
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at, delimiter) : readBare(text, at, delimiter);
    record.push(cell.text);
    at = cell.next;
    end(cell.stop);
    if (at >= text.length && cell.stop === delimiter) {
      record.push('');
      end('');
    }
  }
  return records;
};

interface ReadCell {
  readonly text: string;
  readonly next: number;
  readonly stop: string;
}

const readBare = (text: string, from: number, delimiter: string): ReadCell => {
  let to = from;
  while (to < text.length && text[to] !== delimiter && text[to] !== '\n') to += 1;
  return { text: text.slice(from, to).replace(/\r$/, ''), next: to + 1, stop: text[to] ?? '' };
};

/** A quote that is never closed, or not before the end of its cell, was a word: «"Наставник" — конкурс». */
const readQuoted = (text: string, from: number, delimiter: string): ReadCell => {
  let words = '';
  for (let at = from + 1; at < text.length;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) break;
    words += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      words += '"';
      at = quote + 2;
      continue;
    }
    const after = text[quote + 1] === '\r' ? quote + 2 : quote + 1;
    const stop = text[after] ?? '';
    if (stop === delimiter || stop === '\n' || stop === '') return { text: words, next: after + 1, stop };
    break;
  }
  return readBare(text, from, delimiter);
};

/** Lines without a second cell before the first table are its heading; an empty line divides pages. */
const divide = (records: readonly (readonly string[])[]): SourceTable[] => {
  const tables: { before: string[]; rows: SourceRow[] }[] = [];
  let before: string[] = [];
  let open = false;
  for (const record of records) {
    const isBlank = record.every((cell) => cell.trim() === '');
    if (record.length > 1 && !(isBlank && !open)) {
      if (!open) tables.push({ before, rows: [] });
      if (!open) before = [];
      open = true;
      tables.at(-1)!.rows.push({ cells: record.map((text) => ({ text, colSpan: 1, rowSpan: 1 })) });
    } else {
      open = false;
      if (!isBlank) before.push(record[0] ?? '');
    }
  }
  return before.length > 0 ? [...tables, { before, rows: [] }] : tables;
};
