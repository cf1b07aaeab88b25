import {
  hasDocument,
  isWithin,
  PARTICIPANT_ROLES,
  reachOf,
  type HeldRole,
  type ParticipantRole,
  type Role,
} from '@tandem/domain';
import type {
  Actor,
  CompiledWorkflow,
  EventSpec,
  OpenTask,
  StateSpec,
  TaskSpec,
  WorkflowDefinition,
} from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import { placeOf } from '../approvals/open/planned-place.js';
import type { Viewer } from '../identity/viewer.js';

const isParticipantRole = (role: string): role is ParticipantRole =>
  (PARTICIPANT_ROLES as readonly string[]).includes(role);

/** Roles that the viewer holds over this case's unit, own before delegated; with `place`, only those held at that very place. */
export const rolesAt = (
  viewer: Viewer,
  unitPath: string,
  place?: string,
): { role: Role; actingFor?: string }[] =>
  viewer.held
    .filter((held) => (place === undefined ? isWithin(unitPath, reachOf(held)) : reachOf(held) === place))
    .map((held) => ({ role: held.role, ...(held.actingFor ? { actingFor: held.actingFor } : {}) }))
    .sort((a, b) => Number(Boolean(a.actingFor)) - Number(Boolean(b.actingFor)));

/** As much of a case as the question «whose task is it» needs. */
export type AskingCase = Pick<LiveCase, 'unitId' | 'unitPath'> & {
  readonly state: Pick<LiveCase['state'], 'participants'>;
};

const takesPart = (live: AskingCase, personId: string, role: ParticipantRole): boolean =>
  live.state.participants.some(
    (one) => one.person === personId && one.role === role && one.state === 'active',
  );

/** As whom somebody does a task: in his own name, or for the colleague who has given him the role. */
export interface Doing {
  readonly onBehalfOf?: string;
}

/** May the viewer do this open task: asked by name, taking part, or holding the role at the unit that was asked. */
export const mayDoTask = (
  viewer: Viewer,
  live: LiveCase,
  task: OpenTask,
  claimedBy?: string | null,
): boolean => {
  if (claimedBy) return claimedBy === viewer.person.id;
  return doingOf(viewer, live, task) !== undefined;
};

/** As whom the viewer may do this open task; undefined: it is not his. */
export const doingOf = (viewer: Viewer, live: AskingCase, task: OpenTask): Doing | undefined => {
  if (task.person === viewer.person.id) return {};
  if (task.person)
    return viewer.held.some((held) => held.actingFor === task.person && held.role === task.role)
      ? { onBehalfOf: task.person }
      : undefined;
  // Being a mentor at the school is not being this pair's mentor.
  if (isParticipantRole(task.role)) return takesPart(live, viewer.person.id, task.role) ? {} : undefined;
  const fitting = viewer.held.filter(
    (held) =>
      held.role === task.role &&
      (held.unitId === task.unit || (!isElsewhere(live, task) && reaches(held, live, task))),
  );
  const held = fitting.find((one) => !one.actingFor) ?? fitting[0];
  return held && (held.actingFor ? { onBehalfOf: held.actingFor } : {});
};

/** Holding the role above the place is not holding it there: a town's plan is written in the town. */
const reaches = (held: HeldRole, live: AskingCase, task: OpenTask): boolean =>
  task.near === undefined ? isWithin(live.unitPath, reachOf(held)) : reachOf(held) === task.near;

/** Asked of another institution than the case's own: an external mentor's employer, the body that reviews a plan. */
const isElsewhere = (live: AskingCase, task: OpenTask): boolean => task.unit !== live.unitId;

/** How a permitted command is signed: the roles it is sent with, and on whose behalf. */
export type Permitted = Extract<Actor, { kind: 'person' }>;

/**
 * Whose step is it? A task that the event completes decides where there is one; otherwise the roles that the workflow
 * names for the event: participants by taking part, the others by membership over the case's unit, or at the case's
 * own `place` where the event says so (`ownPlaceOf`).
 */
export const maySend = (
  viewer: Viewer,
  live: LiveCase,
  event: EventSpec,
  task: OpenTask | undefined,
  place?: string,
): Permitted | undefined => {
  const held = rolesAt(viewer, live.unitPath);
  const roles = Array.isArray(event.role) ? event.role : [event.role];
  const own = [...new Set(held.filter((one) => !one.actingFor).map((one) => one.role))];
  const asHimself: Permitted = { kind: 'person', person: viewer.person.id, roles: own };
  const doing = task && doingOf(viewer, live, task);
  if (doing) return { ...asHimself, roles: withRole(own, task.role as Role), ...doing };
  if (task && (task.person || task.near || isElsewhere(live, task))) return undefined;
  if (event.at === 'own' && place === undefined) return undefined;
  const fitting = event.at === 'own' ? rolesAt(viewer, live.unitPath, place) : held;
  for (const role of roles) {
    if (role === 'system') continue;
    if (isParticipantRole(role) && takesPart(live, viewer.person.id, role)) return asHimself;
    const by = fitting.find((one) => one.role === role && !isParticipantRole(role));
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
  (hasDocument(live.subject)
    ? seesDocument(viewer, live)
    : viewer.reach.inner.some((path) => isWithin(live.unitPath, path)) ||
      (live.subject !== 'request' && viewer.reach.outer.some((path) => isWithin(live.unitPath, path)))) ||
  live.state.participants.some((one) => one.person === viewer.person.id && one.state === 'active') ||
  live.state.tasks.some(
    (task) => task.person === viewer.person.id || (!task.person && mayDoTask(viewer, live, task)),
  );

/**
 * A plan or a report belongs to its own place until it is sent; those above see it from then on, and the whole region a
 * plan in force. A campaign is known to everybody whom it may ask.
 */
const seesDocument = ({ reach }: Viewer, live: LiveCase): boolean => {
  const place = placeOf(live.kind, live.unitPath);
  if (live.subject === 'campaign')
    return [...reach.home, ...reach.outer, ...reach.inner].some(
      (path) => isWithin(path, place) || isWithin(place, path),
    );
  const { version, inForce } = live.state.machine.context;
  const isOfRegion = (path: string) => isWithin(path, place.split('.')[0]!);
  return (
    reach.own.includes(place) ||
    (Boolean(version) && reach.outer.some((path) => isWithin(place, path))) ||
    (Boolean(inForce) && [...reach.home, ...reach.outer, ...reach.inner].some(isOfRegion))
  );
};

/** Is this the task's event, or one that its answers choose? */
export const completes = ({ event, outcomes = [] }: TaskSpec, type: string): boolean =>
  event === type || outcomes.some((outcome) => outcome.event === type);

/** The open task that this event of this viewer completes: the one asked of him by name, or one that is his. */
export const taskFor = (
  viewer: Viewer,
  live: LiveCase,
  specs: { readonly [task: string]: TaskSpec } | undefined,
  type: string,
): OpenTask | undefined => {
  const mine = live.state.tasks.filter((task) => {
    const spec = specs?.[task.key];
    return spec && completes(spec, type) && mayDoTask(viewer, live, task);
  });
  return mine.find((task) => task.person === viewer.person.id) ?? mine[0];
};

/**
 * The open task that holds this event for whoever was asked. A task of another institution stands in the state that
 * opened it, so all that is decided there is decided by it (an external mentor's employer agrees or refuses, nobody for
 * him); a task of a place, and work on a page of its own, hold the events that complete them.
 */
export const askedElsewhere = (
  live: LiveCase,
  { definition, openers }: Pick<CompiledWorkflow, 'definition' | 'openers'>,
  type: string,
): OpenTask | undefined =>
  live.state.tasks.find((task) => {
    const spec = definition.tasks?.[task.key];
    if (task.near || spec?.work) return spec !== undefined && completes(spec, type);
    return (
      isElsewhere(live, task) &&
      (openers.get(task.key) ?? []).some((path) => Object.hasOwn(stateAt(definition, path)?.on ?? {}, type))
    );
  });

const stateAt = ({ machine }: WorkflowDefinition, path: string): StateSpec | undefined =>
  path
    .split('.')
    .reduce<Pick<StateSpec, 'states' | 'on'> | undefined>((state, name) => state?.states?.[name], machine);
