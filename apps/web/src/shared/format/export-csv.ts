import { saveFile } from './save-file.js';

export type Cell = string | number | null | undefined;

/**
 * A text that a spreadsheet reads as text: a leading `=`, `+`, `-`, `@`, tab or return would make it a formula
 * (CSV injection), so an apostrophe goes before it.
 */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A number has a comma, as a Russian spreadsheet reads it: of «1.5» it would make the first of May. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = safeText(value);
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Semicolons and a byte order mark: so a Russian Excel opens it without questions. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;

export const downloadCsv = (name: string, text: string): void =>
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
