import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';

export interface Breach {
  /** The keyword that it breaks. */
  readonly limit: string;
  /** `undefined`: the answer is taken out. */
  readonly value: Json | undefined;
}

/** Answers that lie just beyond each limit of a field, made from one that is within them. */
export const breaches = (schema: JsonObject, value: Json): Breach[] => {
  if (schema['oneOf'] !== undefined || schema['enum'] !== undefined)
    return [{ limit: 'enum', value: typeof value === 'number' ? 987_654 : 'no such option' }];
  if (typeof value === 'number') return ofNumber(schema, value);
  if (typeof value === 'string') return ofText(schema);
  if (typeof value === 'boolean') return [{ limit: 'type', value: 'да' }];
  if (Array.isArray(value)) return ofList(schema, value as Json[]);
  return [];
};

const ofNumber = (schema: JsonObject, value: number): Breach[] => {
  const { minimum, maximum, multipleOf, type } = schema;
  return [
    ...(typeof minimum === 'number' ? [{ limit: 'minimum', value: minimum - 1 }] : []),
    ...(typeof maximum === 'number' ? [{ limit: 'maximum', value: maximum + 1 }] : []),
    ...(typeof multipleOf === 'number' ? [{ limit: 'multipleOf', value: value + multipleOf / 4 }] : []),
    ...(type === 'integer' ? [{ limit: 'type', value: value + 0.5 }] : []),
  ];
};

const ofText = (schema: JsonObject): Breach[] => {
  const { minLength, maxLength, format, pattern } = schema;
  if (format !== undefined)
    return [
      { limit: 'format', value: format === 'date' ? '2026-02-30' : 'neither a link nor an identifier' },
    ];
  if (pattern !== undefined) return [{ limit: 'pattern', value: '¤' }];
  return [
    // One sign less than one is no answer at all: `required` speaks of that.
    ...(typeof minLength === 'number' && minLength > 1
      ? [{ limit: 'minLength', value: 'я'.repeat(minLength - 1) }]
      : []),
    ...(typeof maxLength === 'number' ? [{ limit: 'maxLength', value: 'я'.repeat(maxLength + 1) }] : []),
  ];
};

const ofList = (schema: JsonObject, value: readonly Json[]): Breach[] => {
  const { minItems, maxItems, uniqueItems, items } = schema;
  const first = value[0];
  const choice = isObject(items) && items['oneOf'] !== undefined;
  return [
    ...(typeof minItems === 'number' && minItems > 0
      ? [{ limit: 'minItems', value: value.slice(0, minItems - 1) }]
      : []),
    // As many as there are options cannot be exceeded without naming one twice.
    ...(typeof maxItems === 'number' && first !== undefined && !choice
      ? [{ limit: 'maxItems', value: Array.from({ length: maxItems + 1 }, () => first) }]
      : []),
    ...(uniqueItems === true && first !== undefined
      ? [{ limit: 'uniqueItems', value: [...value, first] }]
      : []),
    ...(choice ? [{ limit: 'items', value: ['no such option'] }] : []),
  ];
};
