import type { Json, JsonObject, Language } from '@tandem/domain';
import type { FormProblem } from '../language/form.js';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';

/** `x-exclusive`: an option such as «ничего из этого» stands alone. */
export const findExclusive = (
  fields: readonly Field[],
  data: JsonObject,
  language: Language,
): FormProblem[] =>
  fields.flatMap((field) => {
    const exclusive = field.schema['x-exclusive'];
    if (exclusive === undefined) return [];
    return valuesAt(data, field.at)
      .filter(({ value }) => Array.isArray(value) && value.length > 1 && value.includes(exclusive))
      .map(({ at }) => ({ path: at, code: 'exclusive', message: WORDS[language] }));
  });

const WORDS: { readonly [language in Language]: string } = {
  ru: 'Этот вариант исключает остальные: оставьте либо его, либо их.',
  en: 'This option excludes the others: keep either it or them.',
};

/** Values at a place where `*` stands for any row. */
const valuesAt = (data: Json, place: string): { value: Json; at: string }[] => {
  let found: { value: Json; at: string }[] = [{ value: data, at: '' }];
  for (const part of place.split('/').slice(1)) {
    found = found.flatMap(({ value, at }) => {
      if (part === '*')
        return Array.isArray(value)
          ? value.map((one: Json, index) => ({ value: one, at: `${at}/${index}` }))
          : [];
      return isObject(value) && Object.hasOwn(value, part)
        ? [{ value: value[part]!, at: `${at}/${part}` }]
        : [];
    });
  }
  return found;
};
