import type { JsonObject } from '@tandem/domain';
import { emitConditions } from '@tandem/forms-core';
import { isObject } from '../state/pointer.js';
import { offerChoices } from './offer-choices.js';
import { pagesOf, type FormPage } from './pages.js';

/** A form made ready for drawing. */
export interface PreparedForm {
  /** With conditions: what the store resolves. */
  readonly schema: JsonObject;
  /** Without conditions: what RJSF draws, so that it need not resolve them again for every field at every key. */
  readonly drawn: JsonObject;
  readonly uiSchema: JsonObject;
  readonly pages: readonly FormPage[];
  /** Shown a group of questions at a time: there are too many pages to be listed. */
  readonly stepwise?: boolean;
}

const KEYWORDS_OF_RULES = new Set(['allOf', 'if', 'then', 'else', '$schema', '$id', 'default']);

const isFieldList = (key: string) => key === 'properties';

/** A schema without conditions, formulas and defaults, at any depth. */
export const withoutRules = (node: unknown, insideProperties = false): unknown => {
  if (Array.isArray(node)) return node.map((one) => withoutRules(one));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => insideProperties || (!KEYWORDS_OF_RULES.has(key) && !key.startsWith('x-computed')))
      .map(([key, value]) => [key, withoutRules(value, !insideProperties && isFieldList(key))]),
  );
};

/** A draft may have rules that were not written as conditions yet, or cannot be. */
const withConditions = (schema: JsonObject): JsonObject => {
  try {
    return emitConditions(schema);
  } catch {
    return schema;
  }
};

/** Splits a definition into what is drawn and what is resolved; `given` is what the case gives the form. */
export const prepareForm = (schema: JsonObject, uiSchema: JsonObject, given?: JsonObject): PreparedForm => ({
  schema: withConditions(schema),
  drawn: withoutRules(offerChoices(schema, uiSchema, given)) as JsonObject,
  uiSchema,
  pages: pagesOf(schema, uiSchema),
});

/** Root pointers that the form computes: `/months`. Pointers in rows are marked by `readOnly` of the field. */
export const isComputed = (schema: JsonObject, pointer: string): boolean =>
  Array.isArray(schema['x-computed']) &&
  (schema['x-computed'] as unknown[]).some((one) => isObject(one) && one['to'] === pointer);
