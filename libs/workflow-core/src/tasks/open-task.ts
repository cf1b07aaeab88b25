import { PARTICIPANT_ROLES, type ParticipantRole, type Role } from '@tandem/domain';
import { activeParticipants, nextId, type Draft } from '../decide/draft.js';
import { RefusedMidway, refuseMissing } from '../decide/refuse.js';
import { readGathered } from '../facts/look-up-fact.js';
import type { OpenTask } from '../language/case-state.js';
import { holdersFact } from '../compile/deciding-holders.js';
import type { TaskSpec } from '../language/definition.js';
import { reckonDelay } from '../timers/reckon-delay.js';
import { bodyAsked, ownPlace } from './ask-place.js';
import { setTaskTimers } from './task-timers.js';

/** Opens a task: for each participant, for the participants' units, or for a role. What is already open is not opened twice. */
export const openTask = (draft: Draft, key: string): void => {
  const spec = draft.compiled.definition.tasks?.[key];
  if (!spec) throw new Error(`Task "${key}" is not defined`);
  for (const holder of holdersOf(draft, spec)) openFor(draft, key, spec, holder);
};

/** Opens a repeating task again for whoever has just done it. */
export const reopenTask = (draft: Draft, done: OpenTask): void => {
  const spec = draft.compiled.definition.tasks?.[done.key];
  if (spec) openFor(draft, done.key, spec, done);
};

interface Holder {
  readonly role: Role | ParticipantRole;
  readonly unit: string;
  readonly near?: string;
  readonly person?: string;
}

const holdersOf = (draft: Draft, spec: TaskSpec): readonly Holder[] => {
  const role = actingRole(draft, spec);
  const { at } = spec;
  if (spec.for)
    return activeParticipants(draft, spec.for).map(({ person, unit }) => ({
      role,
      unit: at ? unit : draft.facts.unit,
      person,
    }));
  if (at === 'own') return [{ role, unit: draft.facts.unit, near: ownPlace(draft) }];
  if (at && 'body' in at) return [{ role, unit: bodyAsked(draft, at.body) }];
  if (at) {
    const units = new Set(activeParticipants(draft, at.unitOf).map(({ unit }) => unit));
    return [...units].map((unit) => ({ role, unit }));
  }
  const person = onlyParticipant(draft, role);
  return [{ role, unit: draft.facts.unit, ...(person === undefined ? {} : { person }) }];
};

/** A participant's task where there is just one participant of that role is that person's own. */
const onlyParticipant = (draft: Draft, role: Role | ParticipantRole): string | undefined => {
  if (!(PARTICIPANT_ROLES as readonly string[]).includes(role)) return undefined;
  const active = activeParticipants(draft, role);
  return active.length === 1 ? active[0]!.person : undefined;
};

const actingRole = (draft: Draft, spec: TaskSpec): Role | ParticipantRole => {
  if (!spec.otherwise) return spec.role;
  const name = holdersFact(spec.at, spec.role);
  const holders = readGathered(draft, name);
  if (typeof holders !== 'number') throw new RefusedMidway(refuseMissing(name));
  return holders > 0 ? spec.role : spec.otherwise;
};

const openFor = (draft: Draft, key: string, spec: TaskSpec, holder: Holder): void => {
  const { role, unit, near, person } = holder;
  if (
    draft.tasks.some(
      (one) => one.key === key && one.person === person && (person !== undefined || one.unit === unit),
    )
  )
    return;
  const due = spec.due === undefined ? undefined : reckonDelay(draft, spec.due);
  const task: OpenTask = {
    id: nextId(draft),
    key,
    ...(spec.form === undefined ? {} : { form: spec.form }),
    role,
    unit,
    ...(near === undefined ? {} : { near }),
    ...(person === undefined ? {} : { person }),
    openedAt: draft.command.at,
    ...(due === undefined ? {} : { dueAt: new Date(due).toISOString() }),
  };
  draft.tasks = [...draft.tasks, task];
  draft.tasksOpened.push(task);
  if (due !== undefined) setTaskTimers(draft, task, spec, due);
};
