import type { CompiledWorkflow } from '@tandem/workflow-core';
import { completes } from '../../pipeline/may-send.js';

/** Events by which somebody decides on a plan: the head sends it on or gives it back, a reader takes it, agrees, votes, it is approved by an act, or nothing need change. */
const DECISIONS = [
  'ROADMAP.REWORK',
  'ROADMAP.AGREE',
  'ROADMAP.TAKE',
  'GROUP.VOTE',
  'NO_IMPACT.CONFIRM',
  'ROADMAP.APPROVE',
];

/** Does this task of the workflow wait for a decision? Others wait for work on the plan. */
export const isDecision = ({ definition }: CompiledWorkflow, task: string): boolean => {
  const spec = definition.tasks?.[task];
  return spec !== undefined && DECISIONS.some((event) => completes(spec, event));
};
