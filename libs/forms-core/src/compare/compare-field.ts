import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { ChangeClass } from './change.js';
import type { ChangeList } from './change-list.js';
import { compareLimits, LIMITS } from './compare-limits.js';
import { changedOptions, compareOptions, optionsOf } from './compare-options.js';
import { containerOf, nameOf, sameMeaning, sayValue, type Version } from './version.js';
import { sayJson } from '../schema/say-json.js';

/** Keywords with a sentence of their own: class, code and words with the old and the new value. */
const WORDED: { readonly [keyword: string]: readonly [ChangeClass, string, string, string] } = {
  title: ['safe', 'label', 'подпись', 'label'],
  description: ['safe', 'help', 'пояснение', 'help'],
  default: ['safe', 'default', 'значение по умолчанию', 'default'],
  'x-prefill': ['safe', 'prefill', 'предзаполнение', 'prefill'],
  'x-pattern-message': ['safe', 'help', 'слова об образце', 'words about the pattern'],
  'x-groups': ['safe', 'groups', 'группы строк', 'groups of rows'],
  'x-locks': ['safe', 'locks', 'замки', 'locks'],
  'x-link': ['safe', 'link', 'связь с библиотекой', 'link to the library'],
  $comment: ['safe', 'comment', 'заметка', 'comment'],
  readOnly: ['attention', 'read-only', 'только чтение', 'read only'],
  'x-exclusive': ['attention', 'exclusive', 'исключающий вариант', 'exclusive option'],
  'x-unit': ['attention', 'unit', 'единица', 'unit'],
  'x-weight': ['attention', 'weight', 'вес', 'weight'],
  'x-readers': ['attention', 'readers', 'кто читает', 'readers'],
  'x-signer': ['attention', 'signer', 'кто подписывает', 'signer'],
  'x-signed-by': ['attention', 'signer', 'каким шагом подписывают', 'step that signs'],
  'x-role': ['attention', 'narrowing', 'роль', 'role'],
  'x-kind': ['attention', 'narrowing', 'вид организации', 'kind of unit'],
  'x-workflow': ['attention', 'narrowing', 'процесс', 'workflow'],
  'x-form': ['attention', 'narrowing', 'форма', 'form'],
  'x-block': ['attention', 'block', 'вид блока', 'kind of block'],
};

const HANDLED = new Set([
  ...Object.keys(WORDED),
  ...Object.keys(LIMITS),
  ...['type', 'enum', 'oneOf', 'x-scale', 'x-ref', 'items', 'properties', 'required', 'allOf'],
]);

/** Everything that can differ between two states of one field. */
export const compareField = (
  before: Field,
  after: Field,
  versions: readonly [Version, Version],
  list: ChangeList,
): void => {
  const { at } = after;
  compareRequired(before, after, versions[1], list);
  compareWords(at, before.schema, after.schema, versions[1], list);
  if (compareKind(at, before.schema, after.schema, versions[1], list)) return;
  compareLimits(at, before.schema, after.schema, versions[1], list);
  compareChoices(before, after, versions, list);
  compareRest(at, before.schema, after.schema, versions[1], list);
  compareItems(at, before.schema, after.schema, versions[1], list);
};

/** What every element of a list must be, at any depth; the fields of rows are fields of their own. */
const compareItems = (
  at: string,
  before: JsonObject,
  after: JsonObject,
  now: Version,
  list: ChangeList,
): void => {
  const [was, is] = [before['items'], after['items']];
  if (!isObject(was) || !isObject(is)) return;
  compareLimits(at, was, is, now, list, true);
  compareWords(at, was, is, now, list);
  compareRest(at, was, is, now, list);
  compareItems(at, was, is, now, list);
};

const compareRequired = (before: Field, after: Field, now: Version, list: ChangeList): void => {
  if (before.required === after.required) return;
  const { ru, en } = nameOf(now, after.at);
  if (after.required)
    list.add('attention', 'required', after.at, {
      ru: `${ru} теперь обязательно.`,
      en: `${en} is now required.`,
    });
  else
    list.add('safe', 'optional', after.at, {
      ru: `${ru} больше не обязательно.`,
      en: `${en} is no longer required.`,
    });
};

/** Another kind of value: what was written there cannot stay. Says whether the rest is worth comparing. */
const compareKind = (
  at: string,
  before: JsonObject,
  after: JsonObject,
  now: Version,
  list: ChangeList,
): boolean => {
  const [was, is] = [kindOf(before), kindOf(after)];
  if (was === is) return false;
  const { ru, en } = nameOf(now, at);
  const text = {
    ru: `${ru}: вид ответа — был ${sayKind(was, 'ru')}, стал ${sayKind(is, 'ru')}.`,
    en: `${en}: the kind of answer was ${sayKind(was, 'en')}, is ${sayKind(is, 'en')}.`,
  };
  if (was === 'integer' && is === 'number') list.add('safe', 'type-wider', at, text);
  else if (was === 'number' && is === 'integer')
    list.add('attention', 'type-narrower', at, text, {
      loses: { kind: 'check', bounds: { type: 'integer' } },
    });
  else {
    list.add('breaking', 'type', at, text, { loses: { kind: 'type' } });
    return true;
  }
  return false;
};

const kindOf = (schema: JsonObject): string => {
  const items = isObject(schema['items']) ? ` of ${kindOf(schema['items'])}` : '';
  const reference = schema['x-ref'] === undefined ? '' : ` ${sayJson(schema['x-ref'])}`;
  return `${typeof schema['type'] === 'string' ? schema['type'] : JSON.stringify(schema['type'] ?? null)}${reference}${items}`;
};

const KINDS: { readonly [type: string]: readonly [string, string] } = {
  string: ['текст', 'text'],
  number: ['число', 'number'],
  integer: ['целое число', 'whole number'],
  boolean: ['да/нет', 'yes/no'],
  object: ['группа', 'group'],
  array: ['список', 'list'],
  null: ['надпись', 'caption'],
  person: ['лицо', 'person'],
  unit: ['организация', 'unit'],
  case: ['дело', 'case'],
  file: ['файл', 'file'],
  answer: ['ответ на форму', 'answer to a form'],
};

/** `array of string person` → «список (лицо)». */
const sayKind = (kind: string, language: 'ru' | 'en'): string => {
  const [own = '', ...inner] = kind.split(' of ');
  const word = own.split(' ').at(-1)!;
  const said = KINDS[word]?.[language === 'ru' ? 0 : 1] ?? word;
  return inner.length === 0 ? `«${said}»` : `«${said}» (${sayKind(inner.join(' of '), language)})`;
};

const compareChoices = (
  before: Field,
  after: Field,
  versions: readonly [Version, Version],
  list: ChangeList,
): void => {
  const [was, is] = [optionsOf(before.schema), optionsOf(after.schema)];
  if (was && is) {
    if (!followScale(after.at, changedOptions(was, is), versions))
      compareOptions(after.at, was, is, versions, list);
    return;
  }
  const { ru, en } = nameOf(versions[1], after.at);
  if (was)
    list.add('safe', 'check-looser', after.at, {
      ru: `${ru}: вместо вариантов — свободный ответ.`,
      en: `${en}: a free answer instead of options.`,
    });
  else if (is)
    list.add(
      'breaking',
      'type',
      after.at,
      {
        ru: `${ru}: вместо свободного ответа — выбор из вариантов.`,
        en: `${en}: options instead of a free answer.`,
      },
      { loses: { kind: 'check', bounds: inItems(after.schema, { enum: is.map((one) => one.const) }) } },
    );
  else if (!['oneOf', 'enum', 'x-scale'].every((key) => sameMeaning(before.schema[key], after.schema[key])))
    sayRest(after.at, 'oneOf', versions[1], list);
};

const inItems = (schema: JsonObject, bounds: JsonObject): JsonObject =>
  isObject(schema['items']) ? { items: bounds } : bounds;

/** A row of a matrix takes the levels of its scale: one sentence about the scale says it of all rows. */
const followScale = (
  at: string,
  { removed, added }: ReturnType<typeof changedOptions>,
  [old, now]: readonly [Version, Version],
): boolean => {
  const parent = containerOf(at);
  const [was, is] = [old.fields.get(parent)?.schema, now.fields.get(parent)?.schema];
  if (!was?.['x-scale'] || !is?.['x-scale']) return false;
  const scale = changedOptions(optionsOf(was) ?? [], optionsOf(is) ?? []);
  const within = (some: typeof removed, whole: typeof removed) =>
    some.every((one) => whole.some((other) => other.const === one.const));
  return within(removed, scale.removed) && within(added, scale.added) && removed.length + added.length > 0;
};

const compareWords = (
  at: string,
  before: JsonObject,
  after: JsonObject,
  now: Version,
  list: ChangeList,
): void => {
  for (const [keyword, [kind, code, ru, en]] of Object.entries(WORDED)) {
    const [was, is] = [before[keyword], after[keyword]];
    if (sameMeaning(was, is)) continue;
    const name = nameOf(now, at);
    // A label is best told by both of its states; without a name of the field, which is the label itself.
    list.add(kind, code, at, {
      ru: `${keyword === 'title' ? '' : `${name.ru}: `}${ru} — было ${sayValue(was)}, стало ${sayValue(is)}.`,
      en: `${keyword === 'title' ? '' : `${name.en}: `}${en} was ${sayValue(was)}, is ${sayValue(is)}.`,
    });
  }
};

/** Keywords of somebody else's language, told by their names. */
const compareRest = (
  at: string,
  before: JsonObject,
  after: JsonObject,
  now: Version,
  list: ChangeList,
): void => {
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (!HANDLED.has(keyword) && !sameMeaning(before[keyword], after[keyword]))
      sayRest(at, keyword, now, list);
  for (const keyword of ['properties', 'items'] as const) {
    const [was, is] = [before[keyword], after[keyword]];
    if (keyword === 'items' && (!isObject(was) || !isObject(is)) && !sameMeaning(was, is))
      sayRest(at, keyword, now, list);
    if (keyword === 'properties' && !sameMeaning(strange(was), strange(is))) sayRest(at, keyword, now, list);
  }
  if (!sameMeaning(strangers(before), strangers(after))) sayRest(at, 'required', now, list);
};

/** Properties that are no schemas: `true`, `false` and mistakes. */
const strange = (properties: Json | undefined): JsonObject =>
  Object.fromEntries(
    Object.entries(isObject(properties) ? properties : {}).filter(([, child]) => !isObject(child)),
  );

/** Names that are demanded and are no fields. */
const strangers = (schema: JsonObject): readonly Json[] => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return (Array.isArray(schema['required']) ? (schema['required'] as Json[]) : []).filter(
    (key) => !isObject(properties[sayJson(key)]),
  );
};

const sayRest = (at: string, keyword: string, now: Version, list: ChangeList): void => {
  const { ru, en } = nameOf(now, at);
  list.add(
    'attention',
    'other',
    at,
    {
      ru: `${at === '' ? 'Форма' : ru}: изменено «${keyword}».`,
      en: `${at === '' ? 'Form' : en}: “${keyword}” has changed.`,
    },
    { loses: { kind: 'check' } },
  );
};

/** The form as a whole, besides its rules. */
export const compareRoot = (before: Version, after: Version, list: ChangeList): void => {
  const [was, is] = [before.definition.schema, after.definition.schema];
  const parts = ['x-rules', 'x-checks', 'x-computed', 'x-settings', '$schema', '$id'];
  const bare = (schema: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(schema).filter(([key]) => !parts.includes(key)));
  for (const [keyword, ru, en] of [
    ['title', 'Заголовок формы', 'Heading of the form'],
    ['description', 'Пояснение к форме', 'Help of the form'],
  ] as const)
    if (!sameMeaning(was[keyword], is[keyword]))
      list.add('safe', keyword === 'title' ? 'label' : 'help', '', {
        ru: `${ru}: было ${sayValue(was[keyword])}, стало ${sayValue(is[keyword])}.`,
        en: `${en}: was ${sayValue(was[keyword])}, is ${sayValue(is[keyword])}.`,
      });
  for (const keyword of ['$schema', '$id'])
    if (!sameMeaning(was[keyword], is[keyword]))
      list.add('safe', 'comment', '', { ru: `Изменено «${keyword}».`, en: `“${keyword}” has changed.` });
  for (const keyword of ['type', 'x-readers'])
    if (!sameMeaning(was[keyword], is[keyword])) sayRest('', keyword, after, list);
  compareRest('', bare(was), bare(is), after, list);
};
