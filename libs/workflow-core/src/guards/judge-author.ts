import type { Json } from '@tandem/domain';
import { personsActing } from '../actions/remember-sender.js';
import type { Draft } from '../decide/draft.js';
import { readGathered } from '../facts/look-up-fact.js';
import type { Actor } from '../language/decision.js';
import type { GuardSpec } from '../language/definition.js';
import { SELF_DECISION } from './guard-words.js';
import { answer, missing, YES, type Verdict } from './verdict.js';

/** Nobody decides on his own work, unless nobody else could: then the history says so. */
export const judgeAuthor = (
  draft: Draft,
  guard: GuardSpec & { readonly type: 'notAuthor' | 'notSender' },
  authors: readonly (Json | undefined)[],
): Verdict => {
  if (!personsActing(draft.command.actor).some((person) => authors.includes(person))) return YES;
  const facts = draft.compiled.decidingHolders.get(draft.command.type) ?? [];
  let holders = 0;
  for (const fact of facts) {
    const held = readGathered(draft, fact);
    if (typeof held !== 'number') return missing(guard, fact);
    holders += held;
  }
  if (holders > 1 || facts.length === 0 || couldLeaveIt(draft.command.actor, authors))
    return answer(draft, guard, false);
  if (!draft.asking && !draft.remarks.includes(SELF_DECISION)) draft.remarks.push(SELF_DECISION);
  return YES;
};

/** The only holder has no part in it: whoever stands in for him leaves the decision to him. */
const couldLeaveIt = (actor: Actor, authors: readonly (Json | undefined)[]): boolean =>
  actor.kind === 'person' && actor.onBehalfOf !== undefined && !authors.includes(actor.onBehalfOf);
