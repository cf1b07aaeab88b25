import type { SourceCell, SourceRow, SourceTable } from '@tandem/roadmap-core';
import { refuseOffice } from '../../../documents/office/office-refusals.js';
import type { Sheet } from '../../../documents/office/read-sheets.js';

/** Wider than any table of a plan: what stands farther right only tells that it is too wide. */
const MOST_COLUMNS = 60;
/** Ranges of a sheet never overlap; those that do are made to keep somebody busy. */
const MOST_COVERED = 300_000;

/** Every sheet as a table of its own; empty rows divide nothing. Merged ranges keep their extent. */
export const sheetTables = (sheets: readonly Sheet[]): SourceTable[] =>
  sheets.map((sheet) => {
    const ranges = rangesByRow(sheet);
    const numbers = [...sheet.rows.keys()].sort((one, two) => one - two);
    return {
      before: [],
      apart: true,
      rows: numbers.map((row) => layOut(sheet.rows.get(row)!, ranges.get(row))),
    };
  });

/** A merged range where it meets a row: the row in which it begins, or one below. */
interface Extent {
  readonly width: number;
  readonly height: number;
  readonly begins: boolean;
}

const layOut = (
  filled: readonly { readonly column: number; readonly shown: string }[],
  ranges: ReadonlyMap<number, Extent> | undefined,
): SourceRow => {
  const texts = new Map(filled.map(({ column, shown }) => [column, shown]));
  // A cell that reaches down into this row stands in it, also where nothing stands to its right.
  const width = Math.min(MOST_COLUMNS, Math.max(...texts.keys(), ...(ranges?.keys() ?? [])) + 1);
  const cells: SourceCell[] = [];
  for (let column = 0; column < width;) {
    const range = ranges?.get(column);
    const below = range !== undefined && !range.begins;
    const colSpan = Math.min(range?.width ?? 1, MOST_COLUMNS);
    cells.push({
      text: below ? '' : (texts.get(column) ?? ''),
      colSpan,
      rowSpan: below ? 0 : (range?.height ?? 1),
    });
    column += colSpan;
  }
  return { cells };
};

/** By row and by the column in which they begin; only rows that hold something: a range may reach to the end of the sheet. */
const rangesByRow = ({ rows, merges }: Sheet): Map<number, Map<number, Extent>> => {
  const numbers = [...rows.keys()].sort((one, two) => one - two);
  const byRow = new Map<number, Map<number, Extent>>();
  let covered = 0;
  for (const { top, left, bottom, right } of merges) {
    if (left >= MOST_COLUMNS) continue;
    const extent = { width: right - left + 1, height: bottom - top + 1 };
    for (let at = firstFrom(numbers, top); at < numbers.length && numbers[at]! <= bottom; at += 1) {
      const row = numbers[at]!;
      covered += 1;
      if (covered > MOST_COVERED) throw refuseOffice.swells();
      if (!byRow.has(row)) byRow.set(row, new Map());
      byRow.get(row)!.set(left, { ...extent, begins: row === top });
    }
  }
  return byRow;
};

/** Place of the first number that is not less than `row`. */
const firstFrom = (numbers: readonly number[], row: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
};
