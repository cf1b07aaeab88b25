import type { Json, JsonObject } from '@tandem/domain';
import type { Draft } from '../decide/draft.js';
import { evaluateLogic } from '../facts/evaluate-logic.js';
import type { Logic } from '../language/definition.js';

/** An object from its fields by dotted path. A field whose facts are not known is left out: optional answers may be absent. */
export const evaluateFields = (draft: Draft, fields: { readonly [path: string]: Logic }): JsonObject => {
  let result: JsonObject = {};
  for (const [path, logic] of Object.entries(fields)) {
    const found = evaluateLogic(draft, logic);
    if ('value' in found) result = withValue(result, path.split('.'), found.value);
  }
  return result;
};

/** The object with one value put at a path; what stood there stays untouched in the original. */
export const withValue = (object: JsonObject, path: readonly string[], value: Json): JsonObject => {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) return { ...object, [key]: value };
  const inner = Object.hasOwn(object, key) ? object[key] : undefined;
  const branch =
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? (inner as JsonObject) : {};
  return { ...object, [key]: withValue(branch, rest, value) };
};
