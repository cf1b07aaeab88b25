import type { CoverageView, DiffView, RemarkView, RoadmapView } from '@tandem/contracts';
import type { CoverageRow, Measure } from '@tandem/roadmap-core';

export type PlanIssueView = RoadmapView['issues'][number];

/** How a row of the parent stands here, or: a row that only this plan has. */
export type RowState = CoverageRow['state'] | 'own';

/** A line of the page side by side: a row of the parent with what carries it out here, or an own row alone. */
export interface ReviewRow {
  readonly key: string;
  readonly state: RowState;
  readonly parent: Measure | undefined;
  readonly own: readonly Measure[];
  readonly differences: CoverageRow['differences'];
  readonly reason: string | undefined;
  readonly suggestions: CoverageRow['suggestions'];
  readonly remarks: readonly RemarkView[];
  readonly issues: readonly PlanIssueView[];
  /** What has changed in it since the version that was read before. */
  readonly since: DiffView['changes'];
}

/** Rows under one heading: a section of the parent, or own rows of one own section. */
export interface ReviewBand {
  readonly key: string;
  readonly title: string;
  readonly own: boolean;
  readonly rows: readonly ReviewRow[];
}

export interface Review {
  readonly bands: readonly ReviewBand[];
  /** Remarks on the plan as a whole, and those whose row is gone. */
  readonly whole: readonly RemarkView[];
  /** Checks that belong to no row. */
  readonly issues: readonly PlanIssueView[];
}

/** Said by the rows themselves where the parent stands beside. */
const SAID_BY_ROWS = 'parent-row-missing';

const parentKey = (measure: string): string => `p-${measure}`;
const ownKey = (measure: string): string => `o-${measure}`;

/** What is known of rows beyond the two plans. */
export interface RowFacts {
  readonly remarks: readonly RemarkView[];
  readonly issues: readonly PlanIssueView[];
  readonly since: DiffView['changes'];
}

/** Lays the two plans side by side: the parent's order leads, what only this plan has stands after it. */
export function layOut(
  plan: RoadmapView['plan'],
  coverage: Pick<CoverageView, 'parent' | 'rows' | 'own'>,
  notes: RowFacts,
): Review {
  const { remarks, issues } = notes;
  const above = coverage.parent.plan;
  const rowOf = makeRows(notes);
  const own = byId(plan.measures);
  const parents = byId(above.measures);
  const rows = coverage.rows.flatMap((row): ReviewRow[] => {
    const parent = parents.get(row.parent);
    if (!parent) return [];
    const carried = row.own.flatMap((id) => own.get(id) ?? []);
    return [rowOf(parentKey(parent.id), row.state, parent, carried, row)];
  });
  const alone = coverage.own.flatMap((id) => {
    const measure = own.get(id);
    return measure ? [rowOf(ownKey(id), 'own', undefined, [measure])] : [];
  });
  const placed = new Set([...rows, ...alone].flatMap((row) => row.remarks.map(({ id }) => id)));
  return {
    bands: [
      ...bandsOf(above.sections, rows, false, (row) => row.parent?.section),
      ...bandsOf(plan.sections, alone, true, (row) => row.own[0]?.section),
    ],
    whole: remarks.filter(({ id }) => !placed.has(id)),
    issues: issues.filter(
      ({ at, code }) => code !== SAID_BY_ROWS && (at.measure === undefined || !own.has(at.measure)),
    ),
  };
}

/** Rows of a plan that stands under no other: everything is its own. */
export function layOutAlone(plan: RoadmapView['plan'], notes: RowFacts): Review {
  const { remarks, issues } = notes;
  const rowOf = makeRows(notes);
  const rows = plan.measures.map((measure) => rowOf(ownKey(measure.id), 'own', undefined, [measure]));
  const placed = new Set(rows.flatMap((row) => row.remarks.map(({ id }) => id)));
  const known = new Set(plan.measures.map(({ id }) => id));
  return {
    bands: bandsOf(plan.sections, rows, false, (row) => row.own[0]?.section),
    whole: remarks.filter(({ id }) => !placed.has(id)),
    issues: issues.filter(({ at }) => at.measure === undefined || !known.has(at.measure)),
  };
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));

const makeRows =
  ({ remarks, issues, since }: RowFacts) =>
  (
    key: string,
    state: RowState,
    parent: Measure | undefined,
    own: readonly Measure[],
    row?: CoverageView['rows'][number],
  ): ReviewRow => {
    const ids = new Set(own.map(({ id }) => id));
    return {
      key,
      state,
      parent,
      own,
      differences: (row?.differences ?? []) as CoverageRow['differences'],
      reason: row?.reason,
      suggestions: row?.suggestions ?? [],
      remarks: remarks.filter(
        ({ measure, parentMeasure }) =>
          (measure !== null && ids.has(measure)) || (parent !== undefined && parentMeasure === parent.id),
      ),
      issues: issues.filter(({ at }) => at.measure !== undefined && ids.has(at.measure)),
      since: since.filter(({ at }) => at.measure !== undefined && ids.has(at.measure)),
    };
  };

function bandsOf(
  sections: readonly { readonly id: string; readonly title: string }[],
  rows: readonly ReviewRow[],
  own: boolean,
  sectionOf: (row: ReviewRow) => string | undefined,
): ReviewBand[] {
  return sections.flatMap(({ id, title }) => {
    const inside = rows.filter((row) => sectionOf(row) === id);
    return inside.length > 0 ? [{ key: `${own ? 'o' : 'p'}-${id}`, title, own, rows: inside }] : [];
  });
}
