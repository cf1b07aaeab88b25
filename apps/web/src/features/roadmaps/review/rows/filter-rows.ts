import type { Review, ReviewBand, ReviewRow, RowState } from './review-rows.js';

export const ROW_FILTERS = ['all', 'differences', 'missing', 'term', 'remarks', 'since', 'own'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

const DIFFERENT: readonly RowState[] = ['changed', 'missing', 'excluded'];

const TAKES: Record<RowFilter, (row: ReviewRow) => boolean> = {
  all: () => true,
  differences: ({ state }) => DIFFERENT.includes(state),
  missing: ({ state }) => state === 'missing',
  term: ({ issues }) => issues.some(({ code }) => code === 'term-outside-period'),
  remarks: ({ remarks }) => remarks.length > 0,
  since: ({ since }) => since.length > 0,
  own: ({ state }) => state === 'own',
};

export const allRows = (bands: readonly ReviewBand[]): readonly ReviewRow[] =>
  bands.flatMap(({ rows }) => rows);

/** How many rows each filter leaves. */
export function countRows(review: Review): Record<RowFilter, number> {
  const rows = allRows(review.bands);
  return Object.fromEntries(
    ROW_FILTERS.map((filter) => [filter, rows.filter(TAKES[filter]).length]),
  ) as Record<RowFilter, number>;
}

/** Bands with the rows that a filter leaves; those left empty go. */
export const filterBands = (bands: readonly ReviewBand[], filter: RowFilter): readonly ReviewBand[] =>
  filter === 'all'
    ? bands
    : bands.flatMap((band) => {
        const rows = band.rows.filter(TAKES[filter]);
        return rows.length > 0 ? [{ ...band, rows }] : [];
      });
