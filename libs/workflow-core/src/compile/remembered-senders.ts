import type { GuardSpec, WorkflowDefinition } from '../language/definition.js';
import { transitionsOf, walkStates } from './walk-machine.js';

/** Events that some `notSender` asks about: who sends one of these is kept in the case. */
export const rememberedSenders = (
  definition: Pick<WorkflowDefinition, 'key' | 'machine'>,
): ReadonlySet<string> => {
  const events = new Set<string>();
  const read = (guard: GuardSpec): void => {
    if (guard.type === 'notSender') events.add(guard.params.event);
    if (guard.type === 'and' || guard.type === 'or') guard.params.guards.forEach(read);
    if (guard.type === 'not') read(guard.params.guard);
  };
  for (const { spec } of walkStates(definition as WorkflowDefinition))
    for (const transitions of [
      ...Object.values(spec.on ?? {}),
      ...Object.values(spec.after ?? {}),
      spec.always,
      spec.onDone,
    ])
      for (const { guard } of transitionsOf(transitions)) if (guard) read(guard);
  return events;
};
