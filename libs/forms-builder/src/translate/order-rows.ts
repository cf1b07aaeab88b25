import { isMissing, type TextKind, type TextRow } from './text-row.js';

export const ROW_FILTERS = ['all', 'missing', 'done', 'lost'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export interface RowWish {
  readonly filter: RowFilter;
  readonly kind: TextKind | '';
  readonly query: string;
}

const passes = (row: TextRow, filter: RowFilter): boolean => {
  if (filter === 'lost' || row.lost)
    return filter === 'lost' && row.lost ? true : filter === 'all' && row.lost;
  if (filter === 'missing') return isMissing(row);
  return filter === 'all' || row.english !== '';
};

/**
 * Rows for the eye: what is missing first. `pinned` are rows that were shown when the filter was chosen: what has just
 * been translated must not run away from under the hands.
 */
export const orderRows = (
  rows: readonly TextRow[],
  { filter, kind, query }: RowWish,
  pinned: ReadonlyMap<string, boolean>,
): TextRow[] => {
  const sought = query.trim().toLocaleLowerCase();
  const shown = rows.filter(
    (row) =>
      (passes(row, filter) || (pinned.has(row.id) && filter !== 'all')) &&
      (kind === '' || row.kind === kind) &&
      (sought === '' || `${row.original}\n${row.english}\n${row.where}`.toLocaleLowerCase().includes(sought)),
  );
  const first = (row: TextRow) => pinned.get(row.id) ?? isMissing(row);
  return [...shown.filter(first), ...shown.filter((row) => !first(row))];
};

/** What a freshly chosen filter shows, and which of them were missing then. */
export const pinRows = (rows: readonly TextRow[], filter: RowFilter): ReadonlyMap<string, boolean> =>
  new Map(rows.filter((row) => passes(row, filter)).map((row) => [row.id, isMissing(row)]));
