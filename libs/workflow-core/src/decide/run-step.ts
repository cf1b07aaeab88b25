import type { AnyMachineSnapshot } from 'xstate';
import { performAction } from '../actions/perform-action.js';
import type { Decision } from '../language/decision.js';
import { LOOP_MESSAGE, stepMachine } from '../machine/step-machine.js';
import type { Draft } from './draft.js';
import { refuse, RefusedMidway } from './refuse.js';

/** One macrostep with the draft in the holder, where guards, delays and assigns of the machine find it. */
export const runStep = (
  draft: Draft,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): AnyMachineSnapshot =>
  stepMachine(draft.compiled.stepper, snapshot, event, (action) => performAction(draft, action));

/** Runs a decision with its draft in the holder. Refusals raised in the middle and endless loops come out as values. */
export const within = (draft: Draft, decision: () => Decision): Decision => {
  const { holder } = draft.compiled;
  holder.draft = draft;
  try {
    return decision();
  } catch (thrown) {
    if (thrown instanceof RefusedMidway) return thrown.refused;
    if (thrown instanceof Error && thrown.message.startsWith(LOOP_MESSAGE))
      return refuse('loop', {
        ru: 'Процесс зациклился на этом событии: ошибка в его описании',
        en: 'The workflow runs in circles on this event: its definition is wrong',
      });
    throw thrown;
  } finally {
    holder.draft = undefined;
  }
};
