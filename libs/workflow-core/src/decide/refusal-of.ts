import type { AnyMachineSnapshot } from 'xstate';
import { judgeGuard, type Verdict } from '../guards/judge-guard.js';
import type { Refused } from '../language/decision.js';
import { candidatesOf } from './candidates-of.js';
import type { Draft } from './draft.js';
import { outOfOrder } from './resolve-event.js';
import { refuse } from './refuse.js';

/** Why no transition answers the event, or nothing when one does. XState itself refuses silently. */
export const refusalOf = (draft: Draft, snapshot: AnyMachineSnapshot, type: string): Refused | undefined => {
  let first: Verdict | undefined;
  const candidates = candidatesOf(snapshot, type);
  if (candidates.length === 0) return outOfOrder(draft, snapshot, type);
  for (const { guard } of candidates) {
    if (guard === undefined) return undefined;
    const verdict = judgeGuard(draft, guard);
    if (verdict.is === 'yes') return undefined;
    first ??= verdict;
  }
  if (first!.is === 'missing') return refuse('missing-fact', first!.reason);
  return refuse('guard', (first as Verdict & { readonly is: 'no' }).reason);
};
