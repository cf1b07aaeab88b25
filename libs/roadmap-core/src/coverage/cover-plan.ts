import { isAddressed } from '../plan/addressed-bodies.js';
import type { Measure, RoadmapPlan } from '../plan/plan.js';
import type { Coverage, CoverageCounts, CoverageRow, CoverageState, Suggestion } from './coverage.js';
import { differencesOf } from './differences-of.js';
import { findAlike } from './find-alike.js';
import { groupBy } from '../plan/group-by.js';

/**
 * How a plan stands to the plan above it, row by row. What carries out what is said by a person (`parentMeasure`);
 * rows without such a link come with own rows that look alike.
 */
export const coverPlan = (plan: RoadmapPlan, parent: RoadmapPlan): Coverage => {
  const known = new Set(parent.measures.map(({ id }) => id));
  const linked = groupBy(plan.measures, ({ parentMeasure }) => parentMeasure);
  const free = plan.measures.filter(
    ({ parentMeasure }) => parentMeasure === undefined || !known.has(parentMeasure),
  );
  const reasons = new Map(plan.exclusions.map(({ parentMeasure, reason }) => [parentMeasure, reason]));
  const stateOf = (measure: Measure): CoverageState => {
    if (linked.has(measure.id)) return 'covered';
    if (reasons.has(measure.id)) return 'excluded';
    return isAddressed(measure, plan.level) ? 'missing' : 'notAddressed';
  };
  const missing = parent.measures.filter((measure) => stateOf(measure) === 'missing');
  const alike = new Map(findAlike(missing, free).map((found, index) => [missing[index]!.id, found]));

  const rows = parent.measures.map((measure): CoverageRow => {
    const state = stateOf(measure);
    const own = linked.get(measure.id) ?? [];
    const differences = own.length > 0 ? differencesOf(measure, own, plan, parent) : [];
    const reason = state === 'excluded' ? reasons.get(measure.id) : undefined;
    return {
      parent: measure.id,
      state: differences.length > 0 ? 'changed' : state,
      own: own.map(({ id }) => id),
      differences,
      ...(reason === undefined ? {} : { reason }),
      suggestions: alike.get(measure.id) ?? NONE,
    };
  });
  return { rows, own: free.map(({ id }) => id), counts: countsOf(rows, free.length) };
};

const NONE: readonly Suggestion[] = [];

const countsOf = (rows: readonly CoverageRow[], own: number): CoverageCounts => {
  const counts = { covered: 0, changed: 0, missing: 0, excluded: 0, notAddressed: 0, own };
  for (const { state } of rows) counts[state] += 1;
  return counts;
};
