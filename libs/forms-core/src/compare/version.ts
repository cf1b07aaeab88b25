import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { formNames, type FormNames } from '../formula/form-names.js';
import { isObject, partsOf } from '../schema/pointer.js';
import { uiPart } from '../schema/read-ui.js';
import { walkFields, type Field } from '../schema/walk-schema.js';

/** A version of a form, read once for the comparison. */
export interface Version {
  readonly definition: FormDefinition;
  readonly fields: ReadonlyMap<string, Field>;
  readonly names: { readonly ru: FormNames; readonly en: FormNames };
}

export const readVersion = (definition: FormDefinition): Version => ({
  definition,
  fields: new Map([...walkFields(definition.schema)].map((field) => [field.at, field])),
  names: { ru: formNames(definition, 'ru'), en: formNames(definition, 'en') },
});

/** The field or table around a field; '' for the form itself. */
export const containerOf = (at: string): string => at.slice(0, at.lastIndexOf('/')).replace(/(\/\*)+$/, '');

/** «Мероприятия → Срок» in quotes of both languages. */
export const nameOf = (version: Version, at: string): Text => ({
  ru: `«${version.names.ru.pathOf(at)}»`,
  en: `“${version.names.en.pathOf(at)}”`,
});

/** The part of the uiSchema that speaks of a field. */
export const uiAt = (ui: JsonObject, at: string): JsonObject =>
  partsOf(at).reduce((part, key) => uiPart(part, key === '*' ? 'items' : key), ui);

/** A value in a sentence, short. */
export const sayValue = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '—';
  if (typeof value === 'string') return `«${cut(value)}»`;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (Array.isArray(value) && value.every((one: Json) => typeof one !== 'object'))
    return cut((value as Json[]).map(String).join(', '));
  return cut(JSON.stringify(value));
};

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** JSON without regard to the order of keys: what a form means does not depend on it. */
export const sameMeaning = (a: Json | undefined, b: Json | undefined): boolean => {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one: Json, at) => sameMeaning(one, b[at] as Json));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameMeaning(a[key], b[key]))
  );
};
