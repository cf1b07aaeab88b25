import type { Json } from '@tandem/domain';
import { personsActing } from '../actions/remember-sender.js';
import type { Draft } from '../decide/draft.js';
import { rolesApart } from '../compile/deciding-holders.js';
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
    const held = countHeld(draft, fact);
    if (held === undefined) return missing(guard, fact);
    holders += held;
  }
  if (holders > 1 || facts.length === 0 || couldLeaveIt(draft.command.actor, authors))
    return answer(draft, guard, false);
  if (!draft.asking && !draft.remarks.includes(SELF_DECISION)) draft.remarks.push(SELF_DECISION);
  return YES;
};

/** How many people; a history of before roles were counted together tells each role alone. */
const countHeld = (draft: Draft, fact: string): number | undefined => {
  const counted = readGathered(draft, fact);
  if (typeof counted === 'number') return counted;
  const apart = rolesApart(fact).map((one) => readGathered(draft, one));
  return apart.every((one) => typeof one === 'number') ? apart.reduce((sum, one) => sum + one, 0) : undefined;
};

/** The only holder has no part in it: whoever stands in for him leaves the decision to him. */
const couldLeaveIt = (actor: Actor, authors: readonly (Json | undefined)[]): boolean =>
  actor.kind === 'person' && actor.onBehalfOf !== undefined && !authors.includes(actor.onBehalfOf);
