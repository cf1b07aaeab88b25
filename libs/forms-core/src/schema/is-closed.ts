import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from './pointer.js';

/** Do fewer people read what stands at a place than read the form: `x-readers` on it, around it or within it? */
export const isClosed = (schema: JsonObject, parts: readonly string[]): boolean => {
  let here: Json | undefined = schema;
  for (const part of parts) {
    if (!isObject(here)) return false;
    if (here['x-readers'] !== undefined) return true;
    const { properties, items } = here as JsonObject;
    here = isObject(properties) ? properties[part] : /^(\*|\d+)$/.test(part) ? items : undefined;
  }
  return hasReaders(here);
};

const hasReaders = (schema: Json | undefined): boolean => {
  if (!isObject(schema)) return false;
  const { properties, items } = schema;
  return (
    schema['x-readers'] !== undefined ||
    hasReaders(items) ||
    (isObject(properties) && Object.values(properties).some(hasReaders))
  );
};
