import type { PlanStep } from '../operations/plan-step.js';
import type { Proposal } from './proposal.js';

/**
 * Several proposals taken at once. From the last to the first, so that new neighbours, which all stand behind the same
 * row, come to stand in the parent's order; a section that two of them need is added once.
 */
export const stepsOfProposals = (proposals: readonly Proposal[]): PlanStep[] => {
  const added = new Set<string>();
  return proposals.toReversed().flatMap(({ steps }) =>
    steps.filter((step) => {
      if (step.do !== 'addSection') return true;
      const isNew = !added.has(step.section.id);
      added.add(step.section.id);
      return isNew;
    }),
  );
};
