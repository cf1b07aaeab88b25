import type { FrozenRoadmap, ReportedMeasure } from '../rows/reported-measure.js';
import type { AcceptedReport, AcceptedRow } from './consolidation.js';

/**
 * The rows of a report as rows of the plan that sums it up. They meet where the row carries out that of the plan above;
 * where both carry out one row of the plan above them both (a school that reports by the region's plan, or made its own for
 * it, under a municipality with a plan of its own); or where they are the same row. What is carried out above by several
 * rows is nobody's in particular: it is left where it was.
 */
export const placeRows = (report: AcceptedReport, { measures }: FrozenRoadmap): AcceptedReport => {
  const own = new Set(measures.map(({ id }) => id));
  const above = byParent(measures);
  return {
    ...report,
    rows: report.rows.map((row) => {
      const target = targetOf(row, own, above);
      return target === undefined ? row : { ...row, parentMeasure: target };
    }),
  };
};

const targetOf = (
  { measure, parentMeasure }: AcceptedRow,
  own: ReadonlySet<string>,
  above: ReadonlyMap<string, string | undefined>,
): string | undefined => {
  if (parentMeasure !== undefined && own.has(parentMeasure)) return parentMeasure;
  if (own.has(measure)) return measure;
  return above.get(parentMeasure ?? measure);
};

/** Rows by the one above that they carry out; undefined where two do. */
const byParent = (measures: readonly ReportedMeasure[]): ReadonlyMap<string, string | undefined> => {
  const found = new Map<string, string | undefined>();
  for (const { id, parentMeasure } of measures)
    if (parentMeasure !== undefined) found.set(parentMeasure, found.has(parentMeasure) ? undefined : id);
  return found;
};
