import type { Json, JsonObject } from '@tandem/domain';
import type { Actor, WorkflowDefinition } from '@tandem/workflow-core';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Participants by role as the opening answers (or the opener himself) name them. */
export const personsNamedBy = (
  definition: WorkflowDefinition,
  answers: JsonObject,
  actor: Actor,
): Record<string, string[]> => {
  const named: Record<string, string[]> = {};
  for (const [role, spec] of Object.entries(definition.participants ?? {})) {
    if (!spec) continue;
    if (spec.from === 'actor') named[role] = actor.kind === 'person' ? [actor.person] : [];
    else named[role] = uuidsIn(valueAt(answers, spec.from));
    // A request that names nobody is the opener's own.
    if (
      named[role]!.length === 0 &&
      actor.kind === 'person' &&
      spec.from !== 'actor' &&
      definition.subject === 'request'
    )
      named[role] = [actor.person];
  }
  return named;
};

/** Every person that answers may name: UUID strings anywhere in them, a bounded number. The shell looks up which are people. */
export const possiblePersons = (answers: Json, limit = 60): string[] => {
  const found = new Set<string>();
  const visit = (value: Json, depth: number): void => {
    if (found.size >= limit || depth > 8) return;
    if (typeof value === 'string') {
      if (UUID.test(value)) found.add(value.toLowerCase());
    } else if (Array.isArray(value)) value.forEach((item: Json) => visit(item, depth + 1));
    else if (value && typeof value === 'object')
      Object.values(value as JsonObject).forEach((item) => visit(item, depth + 1));
  };
  visit(answers, 0);
  return [...found];
};

const valueAt = (answers: JsonObject, path: string): Json | undefined =>
  path
    .replace(/^answers\.[^.]+\./, '')
    .split('.')
    .reduce<Json | undefined>(
      (value, key) =>
        value && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject)[key] : undefined,
      answers,
    );

const uuidsIn = (value: Json | undefined): string[] => {
  if (typeof value === 'string') return UUID.test(value) ? [value.toLowerCase()] : [];
  return Array.isArray(value)
    ? value
        .filter((item): item is string => typeof item === 'string' && UUID.test(item))
        .map((id) => id.toLowerCase())
    : [];
};
