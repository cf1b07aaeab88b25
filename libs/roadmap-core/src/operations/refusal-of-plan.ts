import type { RoadmapPlan } from '../plan/plan.js';
import { isPeriod } from './header.js';
import type { StepRefusal } from './plan-step.js';
import { inSectionOrder } from './row-order.js';
import { refusalOfMeasure, refusalOfTitle, tooLong, tooManyRows } from './sizes.js';

/**
 * Why something is no plan that steps may be made on, whoever put it together: what steps keep true of every plan.
 * A plan that came whole from outside is asked this once, before it is kept.
 */
export const refusalOfPlan = (plan: RoadmapPlan): StepRefusal | undefined => {
  if (tooManyRows(plan)) return 'too-many-rows';
  const title = refusalOfTitle(plan.title);
  if (title) return title;
  if (!isPeriod(plan.period)) return 'bad-period';
  if (repeats(plan.sections.map(({ id }) => id))) return 'id-taken';
  if (repeats(plan.measures.map(({ id }) => id))) return 'id-taken';
  if (plan.measures.some(({ assignments }) => repeats(assignments.map(({ id }) => id)))) return 'id-taken';
  if (repeats(plan.exclusions.map(({ parentMeasure }) => parentMeasure))) return 'id-taken';
  const placed = inSectionOrder(plan.sections, plan.measures);
  if (plan.measures.some((measure, index) => placed[index] !== measure)) return 'no-such-section';
  for (const measure of plan.measures) {
    const refusal = refusalOfMeasure(measure);
    if (refusal) return refusal;
  }
  return tooLong([plan.act, plan.sections, plan.exclusions]) ? 'too-long' : undefined;
};

/** The same plan with its rows in the order of their sections; rows of no section are not there. */
export const withRowsInOrder = (plan: RoadmapPlan): RoadmapPlan => ({
  ...plan,
  measures: inSectionOrder(plan.sections, plan.measures),
});

const repeats = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;
