import type { Obligation, RoadmapPlan } from '../plan/plan.js';
import { checkHeader } from './check-header.js';
import { checkIndicators } from './check-indicators.js';
import { checkLabels } from './check-labels.js';
import { checkParent } from './check-parent.js';
import { checkResponsibles } from './check-responsibles.js';
import { checkRows } from './check-rows.js';
import { checkSchedules } from './check-schedules.js';
import { checkSubject } from './check-subject.js';
import type { PlanIssue } from './plan-issue.js';

export interface PlanFacts {
  /** The version in force of the plan above, where there is one. */
  readonly parent?: RoadmapPlan;
  /** How strongly the parent's rows are asked of this plan. */
  readonly obligation: Obligation;
}

const CHECKS: readonly ((plan: RoadmapPlan, facts: PlanFacts) => PlanIssue[])[] = [
  checkHeader,
  checkRows,
  checkLabels,
  checkSchedules,
  checkIndicators,
  checkResponsibles,
  checkSubject,
  checkParent,
];

/**
 * Everything that is wrong or odd about a plan, in words, each with its source: what stands at the plan as a whole
 * first, then row by row.
 */
export const checkPlan = (plan: RoadmapPlan, facts: PlanFacts): PlanIssue[] => {
  const order = new Map(plan.measures.map(({ id }, at) => [id, at]));
  const placeOf = ({ at }: PlanIssue): number =>
    at.measure === undefined ? -1 : (order.get(at.measure) ?? -1);
  return CHECKS.flatMap((check) => check(plan, facts)).sort((a, b) => placeOf(a) - placeOf(b));
};
