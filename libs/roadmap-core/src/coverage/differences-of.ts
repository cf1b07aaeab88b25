import type { Measure, PlanPeriod, RoadmapPlan } from '../plan/plan.js';
import { planYears } from '../plan/plan-years.js';
import type { CoverageDifference } from './coverage.js';
import { indicatorDifference } from './indicator-difference.js';
import { partyDifference } from './party-difference.js';
import { scheduleDifference } from './schedule-difference.js';
import { resultDifference, subItemsDifference, titleDifference } from './text-differences.js';

/** In what own rows differ from the parent's row that they carry out. Several of them together may do what it asks. */
export const differencesOf = (
  parent: Measure,
  own: readonly Measure[],
  plan: RoadmapPlan,
  parentPlan: RoadmapPlan,
): CoverageDifference[] => {
  const period = sharedPeriod(plan.period, parentPlan.period);
  const years = planYears(period);
  return [
    titleDifference(parent, own),
    leastOf(own.map(({ indicator }) => indicatorDifference(parent.indicator, indicator, years))),
    leastOf(own.map((measure) => scheduleDifference(parent, measure, period, plan.level))),
    resultDifference(parent, own),
    subItemsDifference(parent, own),
    partyDifference(parent, own, plan.level),
  ].filter((difference) => difference !== undefined);
};

/** Of several own rows one is enough that does what is asked. */
const leastOf = (differences: readonly (CoverageDifference | undefined)[]): CoverageDifference | undefined =>
  differences.some((difference) => difference === undefined)
    ? undefined
    : (differences.find((difference) => !difference!.weaker) ?? differences[0]);

/** A plan is asked only about the time that both are made for. */
const sharedPeriod = (own: PlanPeriod, parent: PlanPeriod): PlanPeriod => ({
  from: own.from > parent.from ? own.from : parent.from,
  to: own.to < parent.to ? own.to : parent.to,
});
