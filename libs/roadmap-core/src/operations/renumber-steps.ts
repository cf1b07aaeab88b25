import type { RoadmapPlan } from '../plan/plan.js';
import type { PlanStep } from './plan-step.js';

/**
 * Steps that give the rows their numbers anew, as the document counts them: within each section (`000…`, `001…`),
 * or by section and row (`004…`). Rows that have the right number already are left alone.
 */
export const renumberSteps = (plan: RoadmapPlan): PlanStep[] =>
  numbered(plan).flatMap(({ id, label, now }) =>
    label === now ? [] : [{ do: 'setMeasure', measure: id, set: { label } } as const],
  );

const numbered = (plan: RoadmapPlan) => {
  const sections = new Map(plan.sections.map(({ id }, index) => [id, index + 1]));
  const counts = new Map<string, number>();
  return plan.measures.map(({ id, section, label: now }) => {
    const row = (counts.get(section) ?? 0) + 1;
    counts.set(section, row);
    const label = plan.columns === 'five' ? `${sections.get(section) ?? 0}.${row}.` : `${row}.`;
    return { id, label, now };
  });
};
