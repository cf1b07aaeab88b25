import { isWithin, PARTICIPANT_ROLES, reachOf, type ParticipantRole, type Role } from '@tandem/domain';
import type { Actor, EventSpec, OpenTask, TaskSpec } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../identity/viewer.js';

const isParticipantRole = (role: string): role is ParticipantRole =>
  (PARTICIPANT_ROLES as readonly string[]).includes(role);

/** Roles that the viewer holds over this case's unit, own before delegated. */
export const rolesAt = (viewer: Viewer, unitPath: string): { role: Role; actingFor?: string }[] =>
  viewer.held
    .filter((held) => isWithin(unitPath, reachOf(held)))
    .map((held) => ({ role: held.role, ...(held.actingFor ? { actingFor: held.actingFor } : {}) }))
    .sort((a, b) => Number(Boolean(a.actingFor)) - Number(Boolean(b.actingFor)));

const takesPart = (live: LiveCase, personId: string, role: ParticipantRole): boolean =>
  live.state.participants.some(
    (one) => one.person === personId && one.role === role && one.state === 'active',
  );

/** May the viewer do this open task: asked by name, or holding the role at the unit that was asked. */
export const mayDoTask = (
  viewer: Viewer,
  live: LiveCase,
  task: OpenTask,
  claimedBy?: string | null,
): boolean => {
  if (claimedBy) return claimedBy === viewer.person.id;
  if (task.person)
    return (
      task.person === viewer.person.id ||
      viewer.held.some((held) => held.actingFor === task.person && held.role === task.role)
    );
  if (isParticipantRole(task.role) && takesPart(live, viewer.person.id, task.role)) return true;
  return viewer.held.some(
    (held) =>
      held.role === task.role && (held.unitId === task.unit || isWithin(live.unitPath, reachOf(held))),
  );
};

/** How a permitted command is signed: the roles it is sent with, and on whose behalf. */
export type Permitted = Extract<Actor, { kind: 'person' }>;

/**
 * Whose step is it? A task that the event completes decides where there is one; otherwise the roles that the workflow
 * names for the event: participants by taking part, the others by membership over the case's unit.
 */
export const maySend = (
  viewer: Viewer,
  live: LiveCase,
  event: EventSpec,
  task: OpenTask | undefined,
): Permitted | undefined => {
  const held = rolesAt(viewer, live.unitPath);
  const roles = Array.isArray(event.role) ? event.role : [event.role];
  const own = [...new Set(held.filter((one) => !one.actingFor).map((one) => one.role))];
  const asHimself: Permitted = { kind: 'person', person: viewer.person.id, roles: own };
  if (task && mayDoTask(viewer, live, task)) {
    const acting = task.person && task.person !== viewer.person.id ? task.person : undefined;
    return acting
      ? { ...asHimself, roles: [...own, task.role as Role], onBehalfOf: acting }
      : { ...asHimself, roles: withRole(own, task.role as Role) };
  }
  if (task?.person) return undefined;
  for (const role of roles) {
    if (role === 'system') continue;
    if (isParticipantRole(role) && takesPart(live, viewer.person.id, role)) return asHimself;
    const by = held.find((one) => one.role === role && !isParticipantRole(role));
    if (by)
      return by.actingFor
        ? { ...asHimself, roles: withRole(own, by.role), onBehalfOf: by.actingFor }
        : asHimself;
  }
  return undefined;
};

const withRole = (roles: readonly Role[], role: Role): Role[] =>
  roles.includes(role) ? [...roles] : [...roles, role];

/** May the viewer see this case at all? The same as row-level security says, for a case in memory. */
export const maySee = (viewer: Viewer, live: LiveCase): boolean =>
  viewer.reach.inner.some((path) => isWithin(live.unitPath, path)) ||
  (live.subject !== 'request' && viewer.reach.outer.some((path) => isWithin(live.unitPath, path))) ||
  live.state.participants.some((one) => one.person === viewer.person.id && one.state === 'active') ||
  live.state.tasks.some(
    (task) => task.person === viewer.person.id || (!task.person && mayDoTask(viewer, live, task)),
  );

/** The open task that this event of this viewer completes: the one named, or the only one that is his. */
export const taskFor = (
  viewer: Viewer,
  live: LiveCase,
  specs: { readonly [task: string]: TaskSpec } | undefined,
  type: string,
): OpenTask | undefined => {
  const names = (task: OpenTask): boolean => {
    const spec = specs?.[task.key];
    return spec?.event === type || (spec?.outcomes ?? []).some((outcome) => outcome.event === type);
  };
  const mine = live.state.tasks.filter((task) => names(task) && mayDoTask(viewer, live, task));
  return mine.find((task) => task.person === viewer.person.id) ?? mine[0];
};
