import { localDate, type Json, type JsonObject } from '@tandem/domain';
import { activeParticipants, latestAnswer, type Draft } from '../decide/draft.js';

/**
 * The value behind a name of docs/workflow-language.md, or `undefined` where it is not known: a guard that reads it
 * then refuses. Gathered values that were read are kept, so that a replay of the history decides the same.
 */
export const lookUpFact = (draft: Draft, name: string): Json | undefined => {
  const path = pathOf(name);
  switch (path[0]) {
    case 'now':
      return draft.command.at;
    case 'today':
      return localDate(draft.now, draft.facts.zone);
    case 'actor':
      return actorFact(draft, path[1]);
    case 'case':
      return caseFact(draft, path);
    case 'answers':
      return answerFact(draft, path);
    case 'answered':
      return draft.asking?.form === path[1] ? undecided(draft) : answeredCount(draft, path[1] ?? '');
    case 'event':
      return draft.asking ? undecided(draft) : eventFact(draft, path);
    case 'participants':
      return participantsFact(draft, name, path);
    default:
      return gathered(draft, name);
  }
};

/** Names come from definitions and are few; splitting them for each decision would cost more than the lookup. */
const paths = new Map<string, readonly string[]>();
const MAX_PATHS = 10_000;

export const pathOf = (name: string): readonly string[] => {
  const known = paths.get(name);
  if (known) return known;
  const path = name.split('.');
  if (paths.size < MAX_PATHS) paths.set(name, path);
  return path;
};

/** The value at a path of plain JSON; inherited members (`constructor`, `__proto__`) do not exist. */
export const valueAt = (root: Json | undefined, path: readonly string[], from: number): Json | undefined => {
  let value: Json | undefined = root;
  for (let i = from; i < path.length; i++) {
    const key = path[i]!;
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
};

/** In `availableEvents` the event's own data is not there yet: what depends on it is left open. */
const undecided = (draft: Draft): undefined => {
  draft.asking!.undecided = true;
  return undefined;
};

const gathered = (draft: Draft, name: string): Json | undefined => {
  const { values } = draft.facts;
  if (!Object.hasOwn(values, name)) return undefined;
  const value = values[name]!;
  draft.read[name] = value;
  return value;
};

export const readGathered = gathered;

const actorFact = (draft: Draft, key: string | undefined): Json | undefined => {
  const { actor } = draft.command;
  if (actor.kind === 'system') return key === 'roles' ? [] : undefined;
  return key === 'person' ? actor.person : key === 'roles' ? actor.roles : undefined;
};

const caseFact = (draft: Draft, path: readonly string[]): Json | undefined => {
  switch (path[1]) {
    case 'stage':
      return draft.stage;
    case 'openedAt':
      return draft.before?.openedAt ?? draft.command.at;
    case 'dueAt':
      return earliestDue(draft.tasks);
    case 'context':
      return valueAt(draft.context, path, 2);
    default:
      return undefined;
  }
};

export const earliestDue = (tasks: readonly { readonly dueAt?: string }[]): string | null => {
  let earliest: string | null = null;
  for (const { dueAt } of tasks)
    if (dueAt !== undefined && (earliest === null || dueAt < earliest)) earliest = dueAt;
  return earliest;
};

const answerFact = (draft: Draft, path: readonly string[]): Json | undefined => {
  const form = path[1] ?? '';
  if (draft.asking?.form === form) return undecided(draft);
  return valueAt(latestAnswer(draft, form)?.data, path, 2);
};

const answeredCount = (draft: Draft, form: string): number => {
  const roles = draft.compiled.askedOf.get(form);
  if (!roles) return latestAnswer(draft, form) ? 1 : 0;
  const persons = new Set(
    roles.flatMap((role) => activeParticipants(draft, role).map(({ person }) => person)),
  );
  return draft.answers.filter((one) => one.form === form && persons.has(one.participant ?? '')).length;
};

/** What came with the event: its data and the answers of its form, under one name. */
const eventFact = (draft: Draft, path: readonly string[]): Json | undefined => {
  const { data, answer, comment } = draft.command;
  return (
    valueAt(answer?.data, path, 1) ??
    valueAt(data, path, 1) ??
    (path.length === 2 && path[1] === 'comment' ? comment : undefined)
  );
};

const participantsFact = (draft: Draft, name: string, path: readonly string[]): Json | undefined => {
  const active = activeParticipants(draft, path[1] ?? '');
  switch (path[2]) {
    case 'count':
      return active.length;
    case 'persons':
      return active.map(({ person }) => person);
    case 'units':
      return active.map(({ unit }) => unit);
    default:
      return gathered(draft, name);
  }
};
