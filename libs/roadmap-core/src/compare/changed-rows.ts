import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { keptOrder } from './kept-order.js';

/** What became of one row from plan to plan. */
export type RowChange =
  | { readonly kind: 'added'; readonly after: Measure }
  | { readonly kind: 'removed'; readonly before: Measure }
  | { readonly kind: 'same'; readonly before: Measure; readonly after: Measure; readonly moved: boolean };

/** Rows of both plans by their ids, in the order of the new one; what is gone stands where it stood. */
export const changedRows = (before: RoadmapPlan, after: RoadmapPlan): RowChange[] => {
  const old = new Map(before.measures.map((measure, index) => [measure.id, { measure, index }]));
  const now = new Set(after.measures.map(({ id }) => id));
  const kept = keptRows(after, old);
  const goneAfter = goneBehind(before, now);
  const gone = (id: string | null): RowChange[] =>
    (goneAfter.get(id) ?? []).map((measure) => ({ kind: 'removed', before: measure }));
  return [
    ...gone(null),
    ...after.measures.flatMap((measure): RowChange[] => {
      const was = old.get(measure.id);
      if (!was) return [{ kind: 'added', after: measure }];
      const moved = !kept.has(was.index);
      return [{ kind: 'same', before: was.measure, after: measure, moved }, ...gone(measure.id)];
    }),
  ];
};

interface OldRow {
  readonly measure: Measure;
  readonly index: number;
}

/** Old places of rows that stand in their section as they stood: one that went with its whole section was not moved itself. */
const keptRows = (after: RoadmapPlan, old: ReadonlyMap<string, OldRow>): ReadonlySet<number> => {
  const sections = new Map<string, number[]>();
  for (const { id, section } of after.measures) {
    const was = old.get(id);
    if (was?.measure.section === section)
      sections.set(section, [...(sections.get(section) ?? []), was.index]);
  }
  return new Set(Array.from(sections.values(), (indices) => [...keptOrder(indices)]).flat());
};

/** Rows that are no more, by the row before them that still is. */
const goneBehind = (
  before: RoadmapPlan,
  now: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly Measure[]> => {
  const gone = new Map<string | null, Measure[]>();
  let last: string | null = null;
  for (const measure of before.measures) {
    if (now.has(measure.id)) last = measure.id;
    else gone.set(last, [...(gone.get(last) ?? []), measure]);
  }
  return gone;
};
