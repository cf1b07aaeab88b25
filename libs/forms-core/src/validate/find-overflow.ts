import type { Json, JsonObject } from '@tandem/domain';
import { isObject, pointerOf } from '../schema/pointer.js';
import type { Finding } from './finding.js';

/**
 * Lists longer than their field allows. Asked before any rule walks the rows: the limits of a form are what bounds the
 * time of its rules.
 */
export const findOverflow = (schema: Json | undefined, data: Json, at = ''): Finding[] => {
  if (!isObject(schema)) return [];
  if (Array.isArray(data)) {
    const limit = schema['maxItems'];
    if (typeof limit === 'number' && data.length > limit) return [tooMany(schema, data, at, limit)];
    return data.flatMap((row: Json, index) => findOverflow(schema['items'], row, `${at}/${index}`));
  }
  if (!isObject(data) || !isObject(schema['properties'])) return [];
  const properties = schema['properties'];
  return Object.entries(data).flatMap(([key, child]) =>
    Object.hasOwn(properties, key) && typeof child === 'object'
      ? findOverflow(properties[key], child, at + pointerOf([key]))
      : [],
  );
};

const tooMany = (schema: JsonObject, data: Json, at: string, limit: number): Finding => ({
  keyword: 'maxItems',
  instancePath: at,
  schemaPath: '#/maxItems',
  params: { limit },
  parentSchema: schema,
  data,
});
