import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';

/** Answers without the fields that fewer people read than the form (`x-readers`): whoever reads the form may open its document. */
export const openAnswers = (schema: JsonObject, data: JsonObject): JsonObject =>
  strip(schema, data) as JsonObject;

const strip = (schema: Json | undefined, value: Json): Json => {
  if (!isObject(schema)) return value;
  if (Array.isArray(value)) return (value as Json[]).map((one) => strip(schema['items'], one));
  const { properties } = schema as { readonly properties?: Json };
  if (!isObject(value) || !isObject(properties)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isRestricted(properties[key]))
      .map(([key, child]) => [key, strip(properties[key], child)]),
  );
};

const isRestricted = (schema: Json | undefined): boolean =>
  isObject(schema) && Array.isArray(schema['x-readers']);
