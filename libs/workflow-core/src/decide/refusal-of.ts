import type { AnyMachineSnapshot } from 'xstate';
import { judgeGuard, type Verdict } from '../guards/judge-guard.js';
import type { GuardSpec } from '../language/definition.js';
import type { Refused } from '../language/decision.js';
import type { Draft } from './draft.js';
import { outOfOrder } from './resolve-event.js';
import { refuse } from './refuse.js';

interface Candidate {
  readonly guard?: GuardSpec;
}

/** The transitions that the active states have for an event, inner states first, in the order in which they are tried. */
export const candidatesOf = (snapshot: AnyMachineSnapshot, type: string): readonly Candidate[] => {
  const found: Candidate[] = [];
  const nodes = snapshot._nodes as readonly {
    readonly transitions: ReadonlyMap<string, readonly Candidate[]>;
  }[];
  for (let i = nodes.length - 1; i >= 0; i--) {
    const own = nodes[i]!.transitions.get(type);
    if (own) found.push(...own);
  }
  return found;
};

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
