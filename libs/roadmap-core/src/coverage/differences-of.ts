import type { Measure, RoadmapPlan } from '../plan/plan.js';
import type { CoverageDifference } from './coverage.js';
import { indicatorDifference } from './indicator-difference.js';
import { partyDifference } from './party-difference.js';
import { resultDifference, subItemsDifference, titleDifference } from './text-differences.js';

/** In what own rows differ from the parent's row that they carry out. Several of them together may do what it asks. */
export const differencesOf = (
  parent: Measure,
  own: readonly Measure[],
  plan: RoadmapPlan,
  parentPlan: RoadmapPlan,
): CoverageDifference[] => {
  const years = sharedYears(plan, parentPlan);
  return [
    titleDifference(parent, own),
    leastOf(own.map(({ indicator }) => indicatorDifference(parent.indicator, indicator, years))),
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

const sharedYears = (...plans: readonly RoadmapPlan[]): number[] => {
  const from = Math.max(...plans.map(({ period }) => Number(period.from.slice(0, 4))));
  const to = Math.min(...plans.map(({ period }) => Number(period.to.slice(0, 4))));
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
};
