import type { PlanPlace, RoadmapPlan } from '@tandem/roadmap-core';

/** JSON Pointer to a place of a plan, as problem+json names it. */
export const pointerTo = (plan: RoadmapPlan, at: PlanPlace): string => {
  const field = at.field ? `/${at.field}` : '';
  const measure = plan.measures.findIndex((one) => one.id === at.measure);
  if (measure >= 0) {
    const assignment = plan.measures[measure]!.assignments.findIndex((one) => one.id === at.assignment);
    return `/measures/${measure}${assignment >= 0 ? `/assignments/${assignment}` : field}`;
  }
  const section = plan.sections.findIndex((one) => one.id === at.section);
  return section >= 0 ? `/sections/${section}${field}` : field || '/';
};
