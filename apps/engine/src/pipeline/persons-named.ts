import type { Json, JsonObject } from '@tandem/domain';
import type { Actor, WorkflowDefinition } from '@tandem/workflow-core';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Participants by role as the opening answers (or the opener himself) name them; of several places the first that names anybody. */
export const personsNamedBy = (
  definition: WorkflowDefinition,
  answers: JsonObject,
  actor: Actor,
): Record<string, string[]> => {
  const named: Record<string, string[]> = {};
  for (const [role, spec] of Object.entries(definition.participants ?? {})) {
    if (!spec) continue;
    const places = [spec.from].flat() as string[];
    named[role] =
      places.map((place) => personsAt(place, answers, actor)).find((persons) => persons.length > 0) ?? [];
  }
  return named;
};

const personsAt = (place: string, answers: JsonObject, actor: Actor): string[] =>
  place === 'actor' ? (actor.kind === 'person' ? [actor.person] : []) : uuidsIn(valueAt(answers, place));

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

interface JoinSource {
  readonly role: string;
  readonly from: string;
}

const joinSources = new WeakMap<WorkflowDefinition, readonly JoinSource[]>();

/** Persons whom these answers would add to the case, by role: where `joinParticipants` of the definition looks for them. */
export const personsJoining = (
  definition: WorkflowDefinition,
  answers: JsonObject,
): Record<string, string[]> => {
  let sources = joinSources.get(definition);
  if (!sources) joinSources.set(definition, (sources = findJoins(definition.machine as unknown as Json)));
  const joining: Record<string, string[]> = {};
  for (const { role, from } of sources)
    joining[role] = [
      ...new Set([...(joining[role] ?? []), ...uuidsIn(valueAt(answers, from.replace(/^event\./, '')))]),
    ];
  return joining;
};

const findJoins = (part: Json): JoinSource[] => {
  if (part === null || typeof part !== 'object') return [];
  if (Array.isArray(part)) return (part as readonly Json[]).flatMap(findJoins);
  const { type, params } = part as { type?: Json; params?: { role?: Json; from?: Json } };
  const own =
    type === 'joinParticipants' && typeof params?.role === 'string' && typeof params.from === 'string'
      ? [{ role: params.role, from: params.from }]
      : [];
  return [...own, ...Object.values(part as JsonObject).flatMap(findJoins)];
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

/**
 * Of those who take part or would join, the persons whose open pairs the definition counts. It counts them for everybody
 * who opens or joins, so two decisions about one of them must not be made at the same moment.
 */
export const personsCounted = (
  whose: 'participants' | 'joining',
  neededFacts: readonly string[],
  named: { readonly [role: string]: readonly string[] },
): string[] => [
  ...new Set(
    neededFacts.flatMap((fact) => {
      const [group, role, what] = fact.split('.');
      return group === whose && what === 'openPairs' ? (named[role!] ?? []) : [];
    }),
  ),
];
