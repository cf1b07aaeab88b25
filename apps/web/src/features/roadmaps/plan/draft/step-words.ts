import type { PlanStep, RoadmapPlan } from '@tandem/roadmap-core';
import type { TFunction } from 'i18next';

/** A step by the name of what it is about, for telling what was not kept: «Правка строки „Семинары“». */
export function stepWords(step: PlanStep, plan: RoadmapPlan, t: TFunction): string {
  const title = subjectOf(step, plan);
  return t(`plan.steps.${step.do}`, { title });
}

const subjectOf = (step: PlanStep, plan: RoadmapPlan): string => {
  const measure = (id: string | undefined) => plan.measures.find((one) => one.id === id)?.title ?? '';
  const section = (id: string) => plan.sections.find((one) => one.id === id)?.title ?? '';
  switch (step.do) {
    case 'setMeasure':
      return step.set.title ?? measure(step.measure);
    case 'addMeasures':
      return step.measures[0]?.title ?? '';
    case 'moveMeasures':
    case 'removeMeasures':
      return measure(step.measures[0]);
    case 'addSection':
      return step.section.title;
    case 'setSection':
      return step.title;
    case 'moveSection':
    case 'removeSection':
      return section(step.section);
    case 'setHeader':
    case 'exclude':
    case 'include':
      return '';
  }
};
