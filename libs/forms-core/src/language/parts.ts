import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';

/** `x-rules`: what is shown and demanded when. */
export interface FormRule {
  readonly id: string;
  readonly in?: string;
  readonly when: Json;
  readonly then: readonly { readonly show?: string; readonly require?: string }[];
}

/** `x-computed`: a value that nobody types. */
export interface FormFormula {
  readonly to: string;
  readonly in?: string;
  readonly logic: Json;
}

/** `x-checks`: what must hold between fields. */
export interface FormCheck {
  readonly id: string;
  readonly in?: string;
  readonly assert: Json;
  readonly at: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const listOf = <Part>(schema: JsonObject, name: string): Part[] =>
  Array.isArray(schema[name])
    ? (schema[name] as Json[]).filter(isObject).map((one) => one as unknown as Part)
    : [];

export const rulesOf = (schema: JsonObject): FormRule[] => listOf(schema, 'x-rules');
export const formulasOf = (schema: JsonObject): FormFormula[] => listOf(schema, 'x-computed');
export const checksOf = (schema: JsonObject): FormCheck[] => listOf(schema, 'x-checks');

/** `x-settings`: values that a methodist can change, by name. */
export const settingsOf = (schema: JsonObject): { readonly [name: string]: Json } => {
  const settings = schema['x-settings'];
  if (!isObject(settings)) return {};
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      name,
      isObject(setting) ? (setting['value'] ?? null) : setting,
    ]),
  );
};
