import type { PlanStep } from './plan-step.js';

/** A step of one kind, with its own fields. */
export type StepOf<Do extends PlanStep['do']> = Extract<PlanStep, { do: Do }>;
