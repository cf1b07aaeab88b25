import { PARTICIPANT_ROLES, ROLES, type Role } from '@tandem/domain';
import type { TaskSpec, WorkflowDefinition } from '../language/definition.js';
import { authorGuardedEvents } from './author-guarded.js';
import { sentBy } from './forms-of-events.js';

/**
 * For each event on which `notAuthor` or `notSender` stands, the facts that say how many hold the roles that may send
 * it: at the body that is asked for it, otherwise at the unit. Several roles of one place are one fact: whoever holds two
 * of them is one person still. Participants of the case are not counted: nobody else can hold the part of this pair's
 * mentor.
 */
export const decidingHolders = (definition: WorkflowDefinition): ReadonlyMap<string, readonly string[]> => {
  const guarded = authorGuardedEvents(definition);
  const tasks = Object.values(definition.tasks ?? {});
  return new Map(
    Object.entries(definition.events)
      .filter(([event]) => guarded.has(event))
      .map(([event, { role }]) => [
        event,
        together(
          [role]
            .flat()
            .filter(isHeldAtUnit)
            .flatMap((one) =>
              factsOf(
                one,
                tasks.filter((task) => sentBy(task).includes(event)),
              ),
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

/** `holders.head` and `holders.curator` are `holders.curator+head`: so many people, not so many roles. */
const together = (facts: readonly string[]): readonly string[] => {
  const roles = new Map<string, Set<string>>();
  for (const fact of facts) {
    const [place, role] = splitRole(fact);
    roles.set(place, (roles.get(place) ?? new Set()).add(role));
  }
  return [...roles].map(([place, held]) => place + [...held].sort().join('+'));
};

/** The facts of each role alone: what histories of before roles were counted together have kept. */
export const rolesApart = (fact: string): readonly string[] => {
  const [place, roles] = splitRole(fact);
  return roles.split('+').map((role) => place + role);
};

const splitRole = (fact: string): readonly [place: string, role: string] => {
  const end = fact.lastIndexOf('.') + 1;
  return [fact.slice(0, end), fact.slice(end)];
};

const isHeldAtUnit = (role: string): role is Role =>
  (ROLES as readonly string[]).includes(role) && !(PARTICIPANT_ROLES as readonly string[]).includes(role);
