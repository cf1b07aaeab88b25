import type { Chart } from '../charts/chart.js';
import type { Grid } from './grid.js';

/** A number that a workbook keeps as one and other papers say in words; without a value it is the words alone. */
export interface AmountCell {
  readonly value: number;
  readonly unit: 'percent' | 'count';
  readonly words: string;
}
export type PaperCell = string | AmountCell;
export type PaperRow = { readonly [column: string]: PaperCell };

/** What fills the parts of a shape, by their tags. */
export interface FilledPaper {
  readonly [tag: string]: FilledPart | undefined;
}
export type FilledPart =
  string | readonly string[] | readonly PaperRow[] | Chart | Grid | readonly FilledPaper[];

/** Reading what a part is filled with. Another kind of value than the shape asks for is a bug of whoever filled it. */
export const lineIn = (filled: FilledPaper, tag: string): string => {
  const value = filled[tag] ?? '';
  if (typeof value !== 'string') throw new TypeError(`${tag} is no line`);
  return plainText(value);
};

export const linesIn = (filled: FilledPaper, tag: string): string[] => {
  const value = filled[tag] ?? [];
  const lines = typeof value === 'string' ? value.split(/\n+/) : value;
  if (!Array.isArray(lines) || lines.some((line) => typeof line !== 'string'))
    throw new TypeError(`${tag} is no list of lines`);
  return (lines as string[]).map(plainText).filter((line) => line !== '');
};

export const rowsIn = (filled: FilledPaper, tag: string): readonly PaperRow[] => {
  const value = filled[tag] ?? [];
  if (!Array.isArray(value) || value.some((row) => typeof row !== 'object'))
    throw new TypeError(`${tag} has no rows`);
  return value as readonly PaperRow[];
};

export const chartIn = (filled: FilledPaper, tag: string): Chart | undefined => {
  const value = filled[tag];
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || !('kind' in value)) throw new TypeError(`${tag} is no chart`);
  return value as Chart;
};

export const gridIn = (filled: FilledPaper, tag: string): Grid | undefined => {
  const value = filled[tag];
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || !('columns' in value)) throw new TypeError(`${tag} is no table`);
  return value as Grid;
};

export const eachIn = (filled: FilledPaper, tag: string): readonly FilledPaper[] =>
  rowsIn(filled, tag) as unknown as readonly FilledPaper[];

/** As every paper but a workbook says it. */
export const cellWords = (cell: PaperCell | undefined): string =>
  plainText(typeof cell === 'object' ? cell.words : (cell ?? ''));

/** Signs that no document of any kind may hold, and those that our own marks are made of. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ue000-\uf8ff]|\p{Surrogate}/gu;

/** «2026 г.», «№ 5», «50 %» are not torn over two lines. */
const TOGETHER = /(\d) (?=(?:г|гг|год|года|годы)(?![\p{L}])|%)|(№) (?=\S)/gu;

const plainText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(TOGETHER, '$1$2\u00a0').trim();
