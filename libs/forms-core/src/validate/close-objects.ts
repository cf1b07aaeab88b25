import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';

/** A copy in which an object takes only the fields that it names, unless the schema says otherwise. Conditions stay open. */
export const closeObjects = (schema: JsonObject): JsonObject => close(schema, 0) as JsonObject;

const close = (schema: Json, depth: number): Json => {
  if (!isObject(schema) || depth > 32) return schema;
  const copy: { [key: string]: Json } = { ...schema };
  if (isObject(copy['properties'])) {
    copy['properties'] = Object.fromEntries(
      Object.entries(copy['properties']).map(([key, child]) => [key, close(child, depth + 1)]),
    );
  }
  const isGroup = isObject(copy['properties']) || copy['type'] === 'object';
  if (isGroup && !Object.hasOwn(copy, 'additionalProperties')) copy['additionalProperties'] = false;
  if (isObject(copy['items'])) copy['items'] = close(copy['items'], depth + 1);
  return copy;
};
