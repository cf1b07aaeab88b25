import type { CoverageView, DiffView, RemarkView, RoadmapView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { diffQuery } from '../api/compare.js';
import { allRows, filterBands, type RowFilter } from './rows/filter-rows.js';
import { layOut, layOutAlone, type Review, type ReviewBand, type ReviewRow } from './rows/review-rows.js';
import { shownVersion, versionBefore } from './rows/versions-read.js';

const NOTHING: DiffView['changes'] = [];

export interface ReviewSources {
  readonly view: RoadmapView;
  readonly coverage: CoverageView | undefined;
  readonly remarks: readonly RemarkView[];
}

export interface ReviewShown {
  readonly review: Review;
  /** What the filter leaves. */
  readonly bands: readonly ReviewBand[];
  readonly keys: readonly string[];
  readonly row: ReviewRow | undefined;
  /** The version read before this one, with which rows are compared. */
  readonly before: number | undefined;
}

/** Lays out what the page shows; without a plan above, the plan alone. */
export function useReview(
  { view, coverage, remarks }: ReviewSources,
  filter: RowFilter,
  rowKey: string | undefined,
): ReviewShown {
  const before = versionBefore(view);
  const since =
    useQuery({
      ...diffQuery(view.id, before ?? 0, shownVersion(view) ?? 'draft'),
      enabled: before !== undefined,
    }).data?.changes ?? NOTHING;
  const review = useMemo(() => {
    const facts = { remarks, issues: view.issues, since };
    return coverage ? layOut(view.plan, coverage, facts) : layOutAlone(view.plan, facts);
  }, [view.plan, view.issues, coverage, remarks, since]);
  const bands = useMemo(() => filterBands(review.bands, filter), [review, filter]);
  return {
    review,
    bands,
    keys: allRows(bands).map(({ key }) => key),
    row: allRows(review.bands).find(({ key }) => key === rowKey),
    before,
  };
}
