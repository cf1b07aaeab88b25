import type { JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { sayJson } from '../schema/say-json.js';
import type { ChangeList } from './change-list.js';
import { nameOf, type Version } from './version.js';

/** Another kind of value: what was written there cannot stay. Says whether the rest is worth comparing. */
export const compareKind = (
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
