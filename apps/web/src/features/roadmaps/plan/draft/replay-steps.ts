import { performStep, type PlanStep, type RoadmapPlan, type StepRefusal } from '@tandem/roadmap-core';

export interface LostStep {
  readonly step: PlanStep;
  readonly code: StepRefusal;
  /** The plan that it was to be made on: the row that it names may be gone from the newer one. */
  readonly on: RoadmapPlan;
}

export interface Replayed {
  readonly plan: RoadmapPlan;
  /** What the newer draft took. */
  readonly done: readonly PlanStep[];
  readonly lost: readonly LostStep[];
}

/** Makes steps on another state of the plan than they were made on: each that fits is kept, the others are told. */
export function replaySteps(
  newer: RoadmapPlan,
  steps: readonly PlanStep[],
  before: RoadmapPlan = newer,
): Replayed {
  let plan = newer;
  const done: PlanStep[] = [];
  const lost: LostStep[] = [];
  for (const step of steps) {
    const performed = performStep(plan, step);
    if (performed.ok) {
      plan = performed.plan;
      done.push(step);
    } else if (!isThere(step, performed.code)) lost.push({ step, code: performed.code, on: before });
  }
  return { plan, done, lost };
}

/** What the step wanted is so already: the answer to it was lost on its way, or somebody did the same. */
const isThere = (step: PlanStep, code: StepRefusal): boolean => {
  if (step.do === 'addMeasures' || step.do === 'addSection') return code === 'id-taken';
  if (step.do === 'removeMeasures') return code === 'no-such-measure';
  if (step.do === 'removeSection') return code === 'no-such-section';
  return step.do === 'include' && code === 'no-such-exclusion';
};
