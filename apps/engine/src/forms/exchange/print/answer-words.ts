import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';

/** How answers become words; an empty form has none. */
export interface Wording {
  readonly language: 'ru' | 'en';
  /** Width of the column, in points. */
  readonly width: number;
  readonly say: (schema: JsonObject, value: Json) => string;
}

/** An answer in words; of several, each on a line of its own. */
export const wordsOf = (schema: JsonObject, answer: Json, wording: Wording): string => {
  const unit = typeof schema['x-unit'] === 'string' ? `\u00a0${schema['x-unit']}` : '';
  return Array.isArray(answer)
    ? (answer as Json[])
        .map((one, at) => `${at + 1}. ${wording.say(isObject(schema['items']) ? schema['items'] : {}, one)}`)
        .join('\n')
    : `${wording.say(schema, answer)}${unit}`;
};

/** What was answered to a part of a group. */
export const partOf = (answer: Json | undefined, key: string): Json | undefined =>
  isObject(answer) && Object.hasOwn(answer, key) ? answer[key] : undefined;

export interface Option {
  readonly value: Json;
  readonly title: string;
}

/** What can be chosen. */
export const optionsOf = (schema: JsonObject, keyword = 'oneOf'): Option[] =>
  (Array.isArray(schema[keyword]) ? (schema[keyword] as Json[]) : []).flatMap((one) =>
    isObject(one) && one['const'] !== undefined
      ? [{ value: one['const'], title: String(one['title'] ?? one['const']) }]
      : [],
  );
