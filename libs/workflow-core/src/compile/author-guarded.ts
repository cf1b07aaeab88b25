import type { GuardSpec, WorkflowDefinition } from '../language/definition.js';
import { transitionsOf, walkStates } from './walk-machine.js';

/** Events on which a `notAuthor` or a `notSender` stands: only for these the holders of the deciding roles have to be counted. */
export const authorGuardedEvents = (definition: WorkflowDefinition): ReadonlySet<string> => {
  const events = new Set<string>();
  for (const { spec } of walkStates(definition))
    for (const [event, transitions] of Object.entries(spec.on ?? {}))
      if (transitionsOf(transitions).some(({ guard }) => guard && asksAuthor(guard))) events.add(event);
  return events;
};

const asksAuthor = (guard: GuardSpec): boolean => {
  if (guard.type === 'and' || guard.type === 'or') return guard.params.guards.some(asksAuthor);
  if (guard.type === 'not') return asksAuthor(guard.params.guard);
  return guard.type === 'notAuthor' || guard.type === 'notSender';
};
