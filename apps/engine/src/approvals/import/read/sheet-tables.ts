import type { SourceCell, SourceTable } from '@tandem/roadmap-core';
import type { Sheet, SheetRange } from '../../../documents/office/read-sheets.js';

/** Wider than any table of a plan: what stands farther right only tells that it is too wide. */
const MOST_COLUMNS = 60;

/** Every sheet as a table of its own; empty rows divide nothing. Merged ranges keep their extent. */
export const sheetTables = (sheets: readonly Sheet[]): SourceTable[] =>
  sheets.map(({ rows, merges }) => {
    const [starts, covered] = placeMerges(merges, rows);
    const numbers = [...rows.keys()].sort((one, two) => one - two);
    return {
      before: [],
      apart: true,
      rows: numbers.map((row) => {
        const texts = new Map(rows.get(row)!.map(({ column, shown }) => [column, shown]));
        const width = Math.min(MOST_COLUMNS, Math.max(...texts.keys()) + 1);
        const cells: SourceCell[] = [];
        for (let column = 0; column < width;) {
          const range = starts.get(key(row, column));
          const above = covered.get(key(row, column));
          const colSpan = Math.min((range ?? above)?.width ?? 1, MOST_COLUMNS);
          cells.push({
            text: above ? '' : (texts.get(column) ?? ''),
            colSpan,
            rowSpan: above ? 0 : (range?.height ?? 1),
          });
          column += colSpan;
        }
        return { cells };
      }),
    };
  });

interface Extent {
  readonly width: number;
  readonly height: number;
}

const key = (row: number, column: number): string => `${row}:${column}`;

/** Where merged ranges begin, and which cells below their first row they cover. */
const placeMerges = (merges: readonly SheetRange[], rows: Sheet['rows']) => {
  const starts = new Map<string, Extent>();
  const covered = new Map<string, Extent>();
  const numbers = [...rows.keys()].sort((one, two) => one - two);
  for (const { top, left, bottom, right } of merges.slice(0, MOST_MERGES)) {
    const extent = { width: right - left + 1, height: bottom - top + 1 };
    starts.set(key(top, left), extent);
    // Only rows that hold something: a range may reach down to the end of the sheet.
    for (let at = firstAfter(numbers, top); at < numbers.length && numbers[at]! <= bottom; at += 1)
      covered.set(key(numbers[at]!, left), extent);
  }
  return [starts, covered] as const;
};

const MOST_MERGES = 10_000;

const firstAfter = (numbers: readonly number[], row: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low;
};
