import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../identity/viewer.js';
import { rolesAt } from '../pipeline/may-send.js';

/** Answers without the fields that fewer people read than the form (`x-readers`): the mood of a meeting stays in the pair. */
export const readableData = (
  schema: JsonObject,
  data: JsonObject,
  viewer: Viewer,
  live: LiveCase,
  authorId: string,
): JsonObject => {
  if (authorId === viewer.person.id) return data;
  const mine = new Set<string>([
    ...rolesAt(viewer, live.unitPath).map((one) => one.role),
    ...live.state.participants
      .filter((one) => one.person === viewer.person.id && one.state === 'active')
      .map((one) => one.role),
  ]);
  // Holding the role of a mentor at the school is not being this pair's mentor.
  for (const role of ['mentor', 'mentee', 'candidate']) {
    if (
      !live.state.participants.some(
        (one) => one.role === role && one.person === viewer.person.id && one.state === 'active',
      )
    )
      mine.delete(role);
  }
  return strip(schema, data, mine) as JsonObject;
};

const strip = (schema: Json | undefined, value: Json, mine: ReadonlySet<string>): Json => {
  if (!isObject(schema)) return value;
  if (Array.isArray(value)) return value.map((one: Json) => strip(schema['items'], one, mine));
  if (!isObject(value) || !isObject(schema['properties'])) return value;
  const properties = schema['properties'];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => mayRead(properties[key], mine))
      .map(([key, child]) => [key, strip(properties[key], child, mine)]),
  );
};

const mayRead = (schema: Json | undefined, mine: ReadonlySet<string>): boolean => {
  const readers = isObject(schema) ? schema['x-readers'] : undefined;
  return (
    !Array.isArray(readers) || (readers as Json[]).some((role) => typeof role === 'string' && mine.has(role))
  );
};
