import type { Measure, PlanSection, RoadmapPlan } from '@tandem/roadmap-core';

export interface SectionRows {
  readonly section: PlanSection;
  readonly measures: readonly Measure[];
}

/** Sections with their rows in the order of the plan. Where rows are chosen, sections without any are left out. */
export function rowsOf(plan: RoadmapPlan, shown?: (measure: Measure) => boolean): readonly SectionRows[] {
  const rows = new Map<string, Measure[]>(plan.sections.map(({ id }) => [id, []]));
  for (const measure of plan.measures) if (!shown || shown(measure)) rows.get(measure.section)?.push(measure);
  return plan.sections
    .map((section) => ({ section, measures: rows.get(section.id) ?? [] }))
    .filter(({ measures }) => !shown || measures.length > 0);
}
