import type { SourceRow } from './imported-plan.js';

/** A cell at its place in the grid. `merged`: the lower part of one that began above; its text is the text above. */
export interface LaidCell {
  readonly at: number;
  readonly span: number;
  readonly text: string;
  readonly merged: boolean;
}

export type LaidRow = readonly LaidCell[];

/** Cells of a table by the column in which each begins. Cells merged downwards hold a place in the rows below them. */
export const layOutRows = (rows: readonly SourceRow[]): LaidRow[] => {
  const above = new Map<number, string>();
  return rows.map((row) => {
    let at = 0;
    const cells: LaidCell[] = [];
    for (const { text, colSpan, rowSpan } of row.cells) {
      const span = Math.max(1, Math.trunc(colSpan) || 1);
      const merged = rowSpan === 0;
      const words = merged ? (above.get(at) ?? '') : text;
      cells.push({ at, span, text: words, merged });
      above.set(at, words);
      at += span;
    }
    return cells;
  });
};

/** Columns that a row reaches over, its empty ends left out: spreadsheets give hundreds of those. */
const widthOf = (row: LaidRow): number =>
  row.reduce((width, { at, span, text }) => (text.trim() === '' ? width : Math.max(width, at + span)), 0);

export const gridWidth = (rows: readonly LaidRow[]): number =>
  rows.reduce((width, row) => Math.max(width, widthOf(row)), 0);

/** More columns than any plan has, also one with a column for each year and for each party. */
export const MOST_COLUMNS = 40;

export const isFilled = ({ text }: LaidCell): boolean => text.trim() !== '';
