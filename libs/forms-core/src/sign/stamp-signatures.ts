import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';

export interface Stamp {
  readonly by: string;
  readonly at: string;
  readonly how: string;
}

/** Writes who, when and how into every signature that the person ticked; what the client sent there is dropped. */
export const stampSignatures = (schema: JsonObject, data: JsonObject, stamp: Stamp): JsonObject =>
  stamped(schema, data, stamp) as JsonObject;

const stamped = (schema: Json | undefined, value: Json, stamp: Stamp): Json => {
  if (!isObject(schema)) return value;
  if (schema['x-block'] === 'sign') {
    return isObject(value) && value['signed'] === true
      ? { signed: true, by: stamp.by, at: stamp.at, how: stamp.how }
      : value;
  }
  if (Array.isArray(value)) return value.map((one: Json) => stamped(schema['items'], one, stamp));
  if (!isObject(value) || !isObject(schema['properties'])) return value;
  const properties = schema['properties'];
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, stamped(properties[key], child, stamp)]),
  );
};
