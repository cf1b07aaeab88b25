import type { AnyMachineSnapshot } from 'xstate';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import type { CaseState } from '../language/case-state.js';
import type { Command, Decision, Facts } from '../language/decision.js';
import { closeTask } from '../tasks/close-task.js';
import { acceptAnswer } from './accept-answer.js';
import { changeForms } from './change-forms.js';
import { conclude } from './conclude.js';
import { createDraft, type Draft } from './draft.js';
import { fireTimer } from './fire-timer.js';
import { resolveEvent } from './resolve-event.js';
import { activeStates, stageOf } from './read-snapshot.js';
import { refusalOf } from './refusal-of.js';
import { refuse } from './refuse.js';
import { runStep, within } from './run-step.js';
import { liveSnapshot } from './stored-snapshot.js';

/**
 * What becomes of a case when something is asked of it: the next state with all that a commit writes, or a refusal
 * in words. Pure: clock, people, calendar and gathered facts come in, nothing goes out. Refused means nothing changed.
 */
export const decide = (
  compiled: CompiledWorkflow,
  state: CaseState,
  command: Command,
  facts: Facts,
): Decision => {
  if (state.status !== 'open')
    return refuse('case-closed', { ru: 'Дело уже закрыто', en: 'The case is closed already' });
  const snapshot = liveSnapshot(compiled, state.machine);
  const states = activeStates(compiled, snapshot);
  const draft = createDraft(
    compiled,
    state,
    command,
    facts,
    stageOf(states),
    states.map(({ path }) => path),
  );
  draft.from = snapshot;
  return within(draft, () =>
    command.type === '@timer'
      ? fireTimer(draft, snapshot)
      : command.type === '@forms'
        ? changeForms(draft, snapshot)
        : handleEvent(draft, snapshot),
  );
};

const handleEvent = (draft: Draft, snapshot: AnyMachineSnapshot): Decision => {
  const resolved = resolveEvent(draft, snapshot);
  if ('accepted' in resolved) return resolved;
  const { type, task } = resolved;
  acceptAnswer(draft, task);
  if (task) {
    draft.completed = task;
    closeTask(draft, task, 'done');
  }
  const refused = refusalOf(draft, snapshot, type);
  if (refused) return refused;
  const next = runStep(draft, snapshot, { type });
  return conclude(draft, next, type, draft.compiled.definition.events[type]?.title ?? { ru: type });
};
