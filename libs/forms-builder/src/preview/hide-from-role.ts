import type { Json, JsonObject, ParticipantRole, Role } from '@tandem/domain';
import { isObject, type FormDefinition, type FormMeta } from '@tandem/forms-core';

export type Looker = Role | ParticipantRole;

/** What a role does with a form. Whoever fills it in sees everything: an author always may. */
export const sightOf = (meta: FormMeta, role: Looker): 'fill' | 'read' | 'none' => {
  if ((meta.filledBy as readonly string[]).includes(role)) return 'fill';
  const readers: readonly string[] = [...meta.readers, ...meta.participantReaders];
  return readers.includes(role) ? 'read' : 'none';
};

export interface SeenForm {
  readonly definition: FormDefinition;
  /** Titles of the fields that the role does not read. */
  readonly hidden: readonly string[];
}

/** The form as a reader sees it: without the fields that fewer people read (`x-readers`). */
export const hideFromRole = (definition: FormDefinition, role: Looker): SeenForm => {
  const hidden: string[] = [];
  const strip = (schema: JsonObject): JsonObject => {
    const properties = isObject(schema['properties']) ? schema['properties'] : undefined;
    const items = isObject(schema['items']) ? schema['items'] : undefined;
    if (!properties && !items) return schema;
    const kept = Object.entries(properties ?? {}).flatMap(([key, child]): [string, Json][] => {
      if (!isObject(child)) return [[key, child]];
      if (mayRead(child, role)) return [[key, strip(child)]];
      hidden.push(typeof child['title'] === 'string' ? child['title'] : key);
      return [];
    });
    return {
      ...schema,
      ...(properties ? { properties: Object.fromEntries(kept) } : {}),
      ...(items ? { items: strip(items) } : {}),
    };
  };
  const schema = strip(definition.schema);
  return hidden.length === 0 ? { definition, hidden } : { definition: { ...definition, schema }, hidden };
};

const mayRead = (schema: JsonObject, role: Looker): boolean => {
  const readers = schema['x-readers'];
  return !Array.isArray(readers) || (readers as readonly Json[]).includes(role);
};
