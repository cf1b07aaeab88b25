import type { AnyMachineSnapshot } from 'xstate';
import { judgeGuard } from '../guards/judge-guard.js';
import type { Refused } from '../language/decision.js';
import { candidatesOf } from './candidates-of.js';
import type { Draft } from './draft.js';
import { refuse } from './refuse.js';

/** Why no transition answers the event, or nothing when one does. XState itself refuses silently. */
export const refusalOf = (draft: Draft, snapshot: AnyMachineSnapshot, type: string): Refused | undefined => {
  let first: Refused | undefined;
  for (const { guard } of candidatesOf(snapshot, type)) {
    if (guard === undefined) return undefined;
    const verdict = judgeGuard(draft, guard);
    if (verdict.is === 'no') first ??= refuse('guard', verdict.reason);
    else if (verdict.is === 'missing') first ??= refuse('missing-fact', verdict.reason);
    else return undefined;
  }
  return first;
};
