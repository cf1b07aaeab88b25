import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from './pointer.js';

/** One field of a form. */
export interface Field {
  /** JSON Pointer into the answers; `*` stands for any row. */
  readonly at: string;
  /** JSON Pointer into the schema. */
  readonly schemaAt: string;
  readonly key: string;
  readonly schema: JsonObject;
  readonly required: boolean;
}

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Deeper than any form that people can fill; a schema that refers to itself ends here. */
const MAX_DEPTH = 16;

/** Every field with its place, parents before children: `properties` and the `items` of groups. */
export function* walkFields(schema: JsonObject, at = '', schemaAt = '', depth = 0): Generator<Field> {
  if (depth > MAX_DEPTH) return;
  const required = Array.isArray(schema['required']) ? (schema['required'] as Json[]) : [];
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const [key, child] of Object.entries(properties)) {
    if (!isObject(child)) continue;
    const field: Field = {
      at: `${at}/${escape(key)}`,
      schemaAt: `${schemaAt}/properties/${escape(key)}`,
      key,
      schema: child,
      required: required.includes(key),
    };
    yield field;
    yield* walkFields(child, field.at, field.schemaAt, depth + 1);
  }
  if (isObject(schema['items']))
    yield* walkFields(schema['items'], `${at}/*`, `${schemaAt}/items`, depth + 1);
}

/** The place of a field in the schema: indices of rows become `*`. */
export const placeOf = (pointer: string): string => pointer.replace(/\/\d+(?=\/|$)/g, '/*');
