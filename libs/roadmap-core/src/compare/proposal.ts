import type { Text } from '@tandem/domain';
import type { PlanStep } from '../operations/plan-step.js';
import type { PlanChange } from './plan-change.js';

/** What one change of the parent means for a plan below, as steps that its author may take. */
export interface Proposal {
  /** Stable for the same two versions of the parent. */
  readonly id: string;
  readonly change: PlanChange;
  /** Own measure that it concerns, if any. */
  readonly own: string | null;
  /** Empty where a person has to think: the own plan says something of its own there. */
  readonly steps: readonly PlanStep[];
  readonly text: Required<Text>;
}
