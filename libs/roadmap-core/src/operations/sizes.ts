import { PLAN_LIMITS } from '../plan/limits.js';
import type { Measure, RoadmapPlan } from '../plan/plan.js';
import type { StepRefusal } from './plan-step.js';

/** Characters of what is short in any document: the printed number of a row, the title over a plan. */
const LABEL = 40;
const TITLE = 1_000;

/** Too long for a plan, at any depth: one text, or a list within a row. */
export const refusalOfMeasure = (measure: Measure): StepRefusal | undefined => {
  const lists: readonly [readonly unknown[], number][] = [
    [measure.subItems, PLAN_LIMITS.subItems],
    [measure.assignments, PLAN_LIMITS.assignments],
    [measure.evidence, PLAN_LIMITS.evidence],
    [measure.indicator?.targets ?? [], PLAN_LIMITS.targets],
    [measure.schedule.rules, PLAN_LIMITS.rules],
    ...measure.assignments.map(
      ({ schedule }) => [schedule?.rules ?? [], PLAN_LIMITS.rules] as [unknown[], number],
    ),
  ];
  if (lists.some(([list, limit]) => list.length > limit)) return 'too-long';
  return measure.label.length > LABEL || tooLong(measure) ? 'too-long' : undefined;
};

export const refusalOfTitle = (title: string): StepRefusal | undefined => {
  if (title.trim() === '') return 'empty-title';
  return title.length > TITLE ? 'too-long' : undefined;
};

export const tooLong = (value: unknown): boolean => {
  if (typeof value === 'string') return value.length > PLAN_LIMITS.text;
  return typeof value === 'object' && value !== null && Object.values(value).some(tooLong);
};

export const tooManyRows = (plan: RoadmapPlan): boolean =>
  plan.measures.length > PLAN_LIMITS.measures ||
  plan.sections.length > PLAN_LIMITS.sections ||
  plan.exclusions.length > PLAN_LIMITS.exclusions;
