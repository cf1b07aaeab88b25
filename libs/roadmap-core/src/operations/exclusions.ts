import type { RoadmapPlan } from '../plan/plan.js';
import { performed, refused } from './performed.js';
import type { Performed } from './plan-step.js';
import { tooLong } from './sizes.js';
import type { StepOf } from './step-of.js';

/** Leaves a row of the parent out, with a reason. Said again of the same row, only the reason changes. */
export const exclude = (plan: RoadmapPlan, { exclusion, after }: StepOf<'exclude'>): Performed => {
  if (exclusion.reason.trim() === '') return refused('empty-reason');
  if (tooLong(exclusion)) return refused('too-long');
  const index = indexOf(plan, exclusion.parentMeasure);
  if (index >= 0)
    return performed(
      { ...plan, exclusions: plan.exclusions.with(index, exclusion) },
      { do: 'exclude', exclusion: plan.exclusions[index]! },
    );
  const at = placeAfter(plan, after);
  if (at === undefined) return refused('no-such-exclusion');
  return performed(
    { ...plan, exclusions: plan.exclusions.toSpliced(at, 0, exclusion) },
    { do: 'include', parentMeasure: exclusion.parentMeasure },
  );
};

export const include = (plan: RoadmapPlan, { parentMeasure }: StepOf<'include'>): Performed => {
  const index = indexOf(plan, parentMeasure);
  if (index < 0) return refused('no-such-exclusion');
  return performed(
    { ...plan, exclusions: plan.exclusions.toSpliced(index, 1) },
    {
      do: 'exclude',
      exclusion: plan.exclusions[index]!,
      after: plan.exclusions[index - 1]?.parentMeasure ?? null,
    },
  );
};

const indexOf = (plan: RoadmapPlan, parentMeasure: string): number =>
  plan.exclusions.findIndex((exclusion) => exclusion.parentMeasure === parentMeasure);

const placeAfter = (plan: RoadmapPlan, after: string | null | undefined): number | undefined => {
  if (after === undefined) return plan.exclusions.length;
  if (after === null) return 0;
  const index = indexOf(plan, after);
  return index < 0 ? undefined : index + 1;
};
