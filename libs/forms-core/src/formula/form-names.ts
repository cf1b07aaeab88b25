import type { Json, JsonObject, Language } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { isObject } from '../schema/pointer.js';
import { readChoices } from '../schema/read-choices.js';
import { placeOf, walkFields } from '../schema/walk-schema.js';
import { translateSchema } from '../translate/translate-form.js';
import { CASE_WORDS } from './case-words.js';

/** What the names in a form's rules and formulas are called by people. */
export interface FormNames {
  /** Title of a field, a setting or what the case gives; the name itself where nobody has called it. */
  titleOf(name: string): string;
  /** The same with the group or table that the field stands in: «Мероприятия → Срок». */
  pathOf(name: string): string;
  /** Title of an option of a choice. */
  optionOf(name: string, value: Json): string | undefined;
}

interface Named {
  readonly title: string;
  readonly path: string;
  readonly options: ReadonlyMap<string, string>;
}

/** Names of a form in a language; `scope` is the table in whose rows the rule is asked (`$row/…`). */
export const formNames = (definition: FormDefinition, language: Language, scope?: string): FormNames => {
  const translated: Json = translateSchema(definition, language);
  // A translation may lead anywhere while somebody is writing it.
  const schema = isObject(translated) ? translated : definition.schema;
  const fields = namedFields(schema);
  const placeFor = (name: string): string =>
    name.startsWith('$row/') && scope !== undefined ? `${scope}/*/${name.slice(5)}` : placeOf(name);
  // An element of a list is called as the list.
  const named = (name: string): Named | undefined =>
    fields.get(placeFor(name)) ?? fields.get(placeFor(name).replace(/\/\*$/, ''));
  const other = (name: string): string => otherName(schema, name, language);
  return {
    titleOf: (name) => named(name)?.title ?? other(name),
    pathOf: (name) => named(name)?.path ?? other(name),
    optionOf: (name, value) => named(name)?.options.get(JSON.stringify(value)),
  };
};

/** An arrow between a group and its field, as spreadsheets have none. */
export const ARROW = ' → ';

const namedFields = (schema: JsonObject): ReadonlyMap<string, Named> => {
  const fields = new Map<string, Named>();
  const scales = new Map<string, ReadonlyMap<string, string>>();
  for (const { at, key, schema: own } of walkFields(schema)) {
    const parent = at.slice(0, at.lastIndexOf('/')).replace(/(\/\*)+$/, '');
    const title = typeof own['title'] === 'string' && own['title'].trim() !== '' ? own['title'] : key;
    const around = fields.get(parent)?.path;
    const scale = titlesOf(own['x-scale']);
    if (scale.size > 0) scales.set(at, scale);
    const choices = titlesOf(
      (readChoices(own) ?? (isObject(own['items']) ? readChoices(own['items']) : [])) as Json,
    );
    const options = own['oneOf'] === undefined ? (scales.get(parent) ?? choices) : choices;
    fields.set(at, { title, path: around === undefined ? title : around + ARROW + title, options });
  }
  return fields;
};

const titlesOf = (choices: Json | undefined): ReadonlyMap<string, string> =>
  new Map(
    (Array.isArray(choices) ? (choices as Json[]) : []).flatMap((one): [string, string][] =>
      isObject(one) && one['const'] !== undefined && typeof one['title'] === 'string'
        ? [[JSON.stringify(one['const']), one['title']]]
        : [],
    ),
  );

const otherName = (schema: JsonObject, name: string, language: Language): string => {
  if (name === '$today') return language === 'ru' ? 'сегодня' : 'today';
  if (name === '$row' || name === '$item') return language === 'ru' ? 'строка' : 'row';
  if (name.startsWith('$settings/')) {
    const key = name.slice('$settings/'.length);
    const settings = schema['x-settings'];
    const setting = isObject(settings) && Object.hasOwn(settings, key) ? settings[key] : undefined;
    return isObject(setting) && typeof setting['title'] === 'string' ? setting['title'] : key;
  }
  if (!name.startsWith('$case/')) return name;
  const given = name.slice('$case/'.length);
  const words = Object.hasOwn(CASE_WORDS, given) ? CASE_WORDS[given]! : { ru: given, en: given };
  return words[language] ?? words.ru;
};
