import { PARTICIPANT_ROLES, ROLES, type Role } from '@tandem/domain';
import type { TaskSpec, WorkflowDefinition } from '../language/definition.js';
import { authorGuardedEvents } from './author-guarded.js';
import { sentBy } from './forms-of-events.js';

/**
 * For each event on which `notAuthor` or `notSender` stands, the facts that say how many hold the roles that may send
 * it: at the body that is asked for it, otherwise at the unit. Participants of the case are not counted: nobody else
 * can hold the part of this pair's mentor.
 */
export const decidingHolders = (definition: WorkflowDefinition): ReadonlyMap<string, readonly string[]> => {
  const guarded = authorGuardedEvents(definition);
  const tasks = Object.values(definition.tasks ?? {});
  return new Map(
    Object.entries(definition.events)
      .filter(([event]) => guarded.has(event))
      .map(([event, { role }]) => [
        event,
        [role]
          .flat()
          .filter(isHeldAtUnit)
          .flatMap((one) =>
            factsOf(
              one,
              tasks.filter((task) => sentBy(task).includes(event)),
            ),
          ),
      ]),
  );
};

const factsOf = (role: Role, tasks: readonly TaskSpec[]): readonly string[] => {
  const asking = tasks.filter((task) => task.role === role || task.otherwise === role);
  const facts = asking.map((task) => holdersFact(task.at, role));
  return facts.length > 0 ? [...new Set(facts)] : [holdersFact(undefined, role)];
};

/** The fact that says how many hold a role where a task asks for it. */
export const holdersFact = (at: TaskSpec['at'], role: string): string =>
  typeof at === 'object' && 'body' in at ? `bodies.${at.body}.holders.${role}` : `holders.${role}`;

const isHeldAtUnit = (role: string): role is Role =>
  (ROLES as readonly string[]).includes(role) && !(PARTICIPANT_ROLES as readonly string[]).includes(role);
