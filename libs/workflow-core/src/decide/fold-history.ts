import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import type { CaseState } from '../language/case-state.js';
import type { Command, Facts } from '../language/decision.js';
import { decide } from './decide.js';
import { openCase } from './open-case.js';

/** One accepted command with the facts that its decision read (`change.facts`). */
export interface HistoryItem {
  readonly command: Command;
  readonly facts: Facts;
}

/** Decides the whole history again: the same state comes out, or the history and the definition do not belong together. */
export const fold = (compiled: CompiledWorkflow, history: readonly HistoryItem[]): CaseState => {
  let state: CaseState | undefined;
  for (const { command, facts } of history) {
    const decision = state ? decide(compiled, state, command, facts) : openCase(compiled, command, facts);
    if (!decision.accepted)
      throw new Error(
        `History is refused at ${command.id} (${command.type}): ${decision.code}: ${decision.reason.ru}`,
      );
    state = decision.next;
  }
  if (!state) throw new Error('A history has at least the opening of the case');
  return state;
};
