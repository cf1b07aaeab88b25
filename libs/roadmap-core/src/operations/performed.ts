import type { RoadmapPlan } from '../plan/plan.js';
import type { Performed, PlanStep, StepRefusal } from './plan-step.js';
import { tooManyRows } from './sizes.js';

export const refused = (code: StepRefusal): Performed => ({ ok: false, code });

/** The plan after the step, unless it has grown beyond what is a plan. */
export const performed = (plan: RoadmapPlan, ...inverse: readonly PlanStep[]): Performed =>
  tooManyRows(plan) ? refused('too-many-rows') : { ok: true, plan, inverse };
