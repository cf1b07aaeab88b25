import type { Json, JsonObject } from '@tandem/domain';
import type { Draft } from '../decide/draft.js';
import type { Actor } from '../language/decision.js';
import { valueAt } from '../facts/look-up-fact.js';

/** Put by the compiler on the transitions of events that a `notSender` asks about. */
export const REMEMBER_SENDER = '@rememberSender';

/** Where the context keeps it: definitions cannot name it, and it goes with the case wherever its state goes. */
const SENDERS = '@senders';

/** What the context becomes when this person sends the event: he, and whoever he acts for. */
export const rememberSender = ({ command }: Draft, context: JsonObject, event: string): JsonObject => ({
  [SENDERS]: { ...(context[SENDERS] as JsonObject | undefined), [event]: [...personsActing(command.actor)] },
});

/** Who took part in the last event of this name. */
export const sendersOf = (context: JsonObject, event: string): readonly Json[] => {
  const kept = valueAt(context, [SENDERS, event], 0);
  return Array.isArray(kept) ? (kept as readonly Json[]) : [];
};

/** The person who acts and the one in whose name: each of them decides. */
export const personsActing = (actor: Actor): readonly string[] => {
  if (actor.kind === 'system') return [];
  return actor.onBehalfOf === undefined ? [actor.person] : [actor.person, actor.onBehalfOf];
};
