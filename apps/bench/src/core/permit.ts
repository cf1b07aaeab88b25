import { isWithin, reachOf, type HeldRole } from '@tandem/domain';
import type { Actor, EventSpec } from '@tandem/workflow-core';

/** Who asks in the benchmark: what a session holds. */
export interface Asking {
  readonly person: string;
  readonly held: readonly HeldRole[];
}

/** Whose step is it: a role over the case's unit that the event names, as the engine's pipeline decides it. */
export const permit = (asking: Asking, unitPath: string, event: EventSpec): Actor | undefined => {
  const held = asking.held.filter((one) => isWithin(unitPath, reachOf(one)));
  const roles = Array.isArray(event.role) ? event.role : [event.role];
  if (!held.some((one) => roles.includes(one.role))) return undefined;
  return { kind: 'person', person: asking.person, roles: [...new Set(held.map((one) => one.role))] };
};
