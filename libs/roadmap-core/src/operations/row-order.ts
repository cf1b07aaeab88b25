import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { groupBy } from '../plan/group-by.js';

/** Rows of one section, in their order. */
export const rowsOf = (plan: RoadmapPlan, section: string): readonly Measure[] =>
  plan.measures.filter((measure) => measure.section === section);

/** Where the rows of a section begin, also of one that has none. */
export const startOf = (plan: RoadmapPlan, section: string): number => {
  const order = new Map(plan.sections.map(({ id }, index) => [id, index]));
  const own = order.get(section) ?? 0;
  const start = plan.measures.findIndex((measure) => (order.get(measure.section) ?? 0) >= own);
  return start < 0 ? plan.measures.length : start;
};

/** Rows follow their sections. */
export const inSectionOrder = (
  sections: RoadmapPlan['sections'],
  measures: readonly Measure[],
): readonly Measure[] => {
  const bySection = groupBy(measures, (measure) => measure.section);
  return sections.flatMap(({ id }) => bySection.get(id) ?? []);
};

export interface Run {
  readonly section: string;
  /** The row before it that stays, or that was put back just now. */
  readonly after: string | null;
  readonly measures: readonly Measure[];
}

/** Chosen rows as runs of neighbours, in the order of the document: how they are put back one after another. */
export const runsOf = (plan: RoadmapPlan, chosen: ReadonlySet<string>): readonly Run[] => {
  const runs: { section: string; after: string | null; measures: Measure[] }[] = [];
  let last: { readonly measure: Measure; readonly chosen: boolean } | undefined;
  for (const measure of plan.measures) {
    const isChosen = chosen.has(measure.id);
    const follows = last?.measure.section === measure.section;
    if (isChosen && follows && last!.chosen) runs.at(-1)!.measures.push(measure);
    else if (isChosen)
      runs.push({
        section: measure.section,
        after: follows ? last!.measure.id : null,
        measures: [measure],
      });
    last = { measure, chosen: isChosen };
  }
  return runs;
};
