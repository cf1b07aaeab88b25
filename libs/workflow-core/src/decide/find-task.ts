import type { Json, JsonObject } from '@tandem/domain';
import { holds, truthy } from '@tandem/rules';
import { pathOf, valueAt } from '../facts/look-up-fact.js';
import type { OpenTask } from '../language/case-state.js';
import type { Actor } from '../language/decision.js';
import type { TaskSpec } from '../language/definition.js';
import { evaluateLogic } from '../facts/evaluate-logic.js';
import { activeParticipants, type Draft } from './draft.js';

/** The event that completing a task sends, with the answers of this command; nothing where the task leaves it to the person. */
export const eventOfTask = (draft: Draft, spec: TaskSpec): string | undefined => {
  if (spec.event !== undefined) return spec.event;
  if (spec.work) return offered(spec, draft.command.type);
  return spec.outcomes?.find(({ when }) => {
    if (when === undefined) return true;
    const found = evaluateLogic(draft, when);
    return 'value' in found && truthy(found.value);
  })?.event;
};

/** Of a task of work the person chooses the event, among those that its page offers. */
const offered = (spec: TaskSpec, type: string): string | undefined =>
  spec.outcomes?.find(({ event }) => event === type)?.event;

/** The event that the answers of a task choose, outside of any decision: conditions may name `event.*` only. */
export const evaluateOutcome = (spec: TaskSpec, data: JsonObject): string | undefined => {
  if (spec.event !== undefined) return spec.event;
  if (spec.work) return undefined;
  const lookUp = (name: string): Json | undefined =>
    name.startsWith('event.') ? valueAt(data, pathOf(name), 1) : undefined;
  return spec.outcomes?.find(({ when }) => when === undefined || holds(when, lookUp))?.event;
};

/** Whether an open task is this actor's: his own, or his role's. */
export const isTaskOf = (draft: Draft, task: OpenTask, actor: Actor): boolean => {
  if (actor.kind !== 'person') return false;
  const persons = actor.onBehalfOf === undefined ? [actor.person] : [actor.person, actor.onBehalfOf];
  if (task.person !== undefined) return persons.includes(task.person);
  if ((actor.roles as readonly string[]).includes(task.role)) return true;
  return activeParticipants(draft, task.role).some(({ person }) => persons.includes(person));
};

/** The open task that an event without a task completes: one of the actor's that asks for this very event. */
export const taskCompletedBy = (draft: Draft, type: string): OpenTask | undefined => {
  const { actor, answer } = draft.command;
  let found: OpenTask | undefined;
  for (const task of draft.tasks) {
    const spec = draft.compiled.definition.tasks?.[task.key];
    if (!spec || !isTaskOf(draft, task, actor)) continue;
    if (spec.form !== undefined && spec.form !== answer?.form) continue;
    if (eventOfTask(draft, spec) !== type) continue;
    if (task.person !== undefined) return task;
    found ??= task;
  }
  return found;
};
