import { evaluate, follow, namesIn } from '@tandem/rules';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { checksOf, formulasOf, rulesOf } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';

/** Answers that the case already knows: `x-prefill` of the properties, groups included; a list that must have a row begins with one. */
export const prefill = (schema: JsonObject, caseContext: JsonObject, today: string): JsonObject => {
  const answers: { [key: string]: Json } = {};
  for (const [key, child] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {})) {
    if (!isObject(child)) continue;
    const value =
      child['x-prefill'] === undefined
        ? nested(child, caseContext, today)
        : known(child['x-prefill'], caseContext, today);
    if (value !== undefined) answers[key] = value;
  }
  return answers;
};

const nested = (schema: JsonObject, caseContext: JsonObject, today: string): Json | undefined => {
  if (schema['x-block'] === 'sign') return undefined;
  const { items, minItems } = schema;
  if (isObject(items) && typeof minItems === 'number' && minItems > 0) {
    const row = nested(items, caseContext, today);
    return row === undefined ? undefined : [row];
  }
  if (!isObject(schema['properties'])) return undefined;
  const inner = prefill(schema, caseContext, today);
  return Object.keys(inner).length > 0 ? inner : undefined;
};

const known = (logic: Json, caseContext: JsonObject, today: string): Json | undefined => {
  const result = evaluate(
    logic,
    (name) =>
      name === '$today' ? today : name.startsWith('$case/') ? follow(caseContext, name.slice(6)) : undefined,
    { today },
  );
  if ('missing' in result || result.value === null || result.value === '') return undefined;
  return Array.isArray(result.value) && result.value.length === 0 ? undefined : result.value;
};

/** Every `$case/…` name that the form mentions: a server sends the client these and no others. */
export const caseNamesIn = ({ schema }: FormDefinition): string[] => {
  const logics: Json[] = [
    ...rulesOf(schema).map((rule) => rule.when),
    ...formulasOf(schema).map((formula) => formula.logic),
    ...checksOf(schema).map((check) => check.assert),
    ...prefillsIn(schema),
  ];
  return [...new Set(logics.flatMap(namesIn).filter((name) => name.startsWith('$case/')))];
};

const prefillsIn = (value: Json): Json[] => {
  if (Array.isArray(value)) return value.flatMap((one: Json) => prefillsIn(one));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => (key === 'x-prefill' ? [child] : prefillsIn(child)));
};
