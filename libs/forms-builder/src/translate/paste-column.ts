import type { TextRow } from './text-row.js';

/** What a pasted column says: the rows from the first one on, one line each. */
export interface PastedColumn {
  readonly texts: readonly { readonly row: TextRow; readonly text: string }[];
  /** Lines for which no row was left. */
  readonly left: number;
}

/**
 * Lays a column of a spreadsheet over the rows from `from` on. A cell with line breaks comes quoted from spreadsheets; an
 * empty line leaves its row alone: a paste never takes a translation out.
 */
export const pasteColumn = (rows: readonly TextRow[], from: number, clipboard: string): PastedColumn => {
  const cells = cellsOf(clipboard);
  const texts = cells
    .slice(0, Math.max(0, rows.length - from))
    .map((text, index) => ({ row: rows[from + index]!, text: text.trim() }))
    .filter(({ row, text }) => text !== '' && text !== row.english);
  return { texts, left: Math.max(0, cells.length - (rows.length - from)) };
};

/** First column of what a spreadsheet puts on the clipboard. */
export const cellsOf = (clipboard: string): string[] => {
  const cells: string[] = [];
  let rest = clipboard.replaceAll('\r\n', '\n').replace(/\n$/, '');
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const cell = quoted ? quoted[0] : /^[^\t\n]*/.exec(rest)![0];
    cells.push(quoted ? quoted[1]!.replaceAll('""', '"') : cell);
    const end = rest.indexOf('\n', cell.length);
    if (end < 0) break;
    rest = rest.slice(end + 1);
    if (rest === '') cells.push('');
  }
  return cells;
};
