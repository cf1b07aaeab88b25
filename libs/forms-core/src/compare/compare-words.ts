import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { sayJson } from '../schema/say-json.js';
import type { ChangeClass } from './change.js';
import type { ChangeList } from './change-list.js';
import { LIMITS } from './compare-limits.js';
import { nameOf, sameMeaning, sayValue, type Version } from './version.js';

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

/** Words for people, readers, units and the like: each told by both of its states. */
export const compareWords = (
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
export const compareRest = (
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

export const sayRest = (at: string, keyword: string, now: Version, list: ChangeList): void => {
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
