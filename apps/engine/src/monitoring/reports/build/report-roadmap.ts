import type { FrozenRoadmap } from '@tandem/monitoring-core';
import type { RoadmapPlan } from '@tandem/roadmap-core';

/** A plan as reports are made of it; a section is told by its name. */
export const reportedRoadmap = (version: string, plan: RoadmapPlan): FrozenRoadmap => {
  const sections = new Map(plan.sections.map(({ id, title }) => [id, title]));
  return {
    revision: version,
    period: plan.period,
    ...(plan.tolerance && { tolerance: plan.tolerance }),
    measures: plan.measures.map(({ id, label, title, section, parentMeasure, indicator }) => ({
      id,
      label,
      title,
      section: sections.get(section) ?? '',
      ...(parentMeasure !== undefined && { parentMeasure }),
      ...(indicator && { indicator }),
    })),
  };
};
