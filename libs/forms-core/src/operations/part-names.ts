import { checkLogic } from '@tandem/rules';
import type { Json } from '@tandem/domain';
import { settingsOf } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import { placeOfName } from './map-names.js';
import type { Refused } from './operation.js';
import { badValue, badValueText, noSuchField } from './refusals.js';
import { schemaNow, type Work } from './work.js';

/** Names that parts of the form may use: fields, today, the case, settings. */
export const whyUnknown = (
  work: Work,
  scope: string | undefined,
  logic: Json,
  targets: readonly string[],
  others: readonly string[] = [],
): Refused | undefined => {
  const schema = schemaNow(work);
  const kinds = new Map([...walkFields(schema)].map((field) => [field.at, field.schema['type']]));
  if (scope !== undefined && kinds.get(scope) !== 'array') return noSuchField(scope);
  const settings = settingsOf(schema);
  const isField = (name: string): boolean => {
    const named = placeOfName(name, scope);
    return named !== undefined && (kinds.has(named.place) || name === '$row');
  };
  const isKnown = (name: string): boolean =>
    isField(name) ||
    name === '$today' ||
    /^\$case\/[^/]/.test(name) ||
    (name.startsWith('$settings/') && Object.hasOwn(settings, name.slice('$settings/'.length)));
  const strange = [...targets, ...others].find((name) => !isField(name));
  if (strange !== undefined) return noSuchField(strange);
  if (targets.some((name) => name.startsWith('$row/') !== (scope !== undefined)))
    return badValue(
      'Правила и формулы строки говорят о полях своей строки.',
      'Rules and formulas of a row speak of fields of that row.',
    );
  const [issue] = checkLogic(logic, isKnown);
  if (issue === undefined) return undefined;
  return issue.code === 'unknown-name'
    ? { code: 'no-such-field', message: issue.message }
    : badValueText(issue.message);
};

export const malformed = badValue(
  'Это записано не так, как велит язык форм.',
  'This is not written as the language of forms says.',
);

export const placesOf = (names: readonly string[], scope: string | undefined): string[] =>
  names.flatMap((name) => placeOfName(name, scope)?.place ?? []);

export const idOf = (one: Json): Json | undefined => (isObject(one) ? one['id'] : undefined);

/** The list with one part put in place of its forerunner, or added. */
export const withPart = (list: readonly Json[], part: Json, isIt: (one: Json) => boolean): Json[] =>
  list.some(isIt) ? list.map((one) => (isIt(one) ? part : one)) : [...list, part];

export const capital = ({
  ru,
  en,
}: {
  readonly ru: string;
  readonly en?: string;
}): { ru: string; en: string } => {
  const raise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  return { ru: raise(ru), en: raise(en ?? ru) };
};
