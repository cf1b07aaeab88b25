import { PARTICIPANT_ROLES, ROLES, type Role } from '@tandem/domain';
import type { WorkflowDefinition } from '../language/definition.js';
import { authorGuardedEvents } from './author-guarded.js';

/**
 * For each event on which `notAuthor` stands, the roles at the unit that may send it. Participants of the case are
 * not counted: nobody else can hold the part of this pair's mentor.
 */
export const decidingRoles = (definition: WorkflowDefinition): ReadonlyMap<string, readonly Role[]> => {
  const guarded = authorGuardedEvents(definition);
  return new Map(
    Object.entries(definition.events)
      .filter(([event]) => guarded.has(event))
      .map(([event, { role }]) => [event, (typeof role === 'string' ? [role] : role).filter(isHeldAtUnit)]),
  );
};

const isHeldAtUnit = (role: string): role is Role =>
  (ROLES as readonly string[]).includes(role) && !(PARTICIPANT_ROLES as readonly string[]).includes(role);
