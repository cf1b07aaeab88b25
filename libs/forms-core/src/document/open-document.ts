import type { Json, JsonObject } from '@tandem/domain';
import { isObject, pointerOf } from '../schema/pointer.js';
import type { DocumentRefusal, FormDocument, FormDocumentValue } from './form-document.js';
import { firstMistake, keepMap, mapText, type TextNode } from './map-text.js';

/** More text than any form of people has, and as much as is read in a moment. */
export const MAX_DOCUMENT = 4 * 1024 * 1024;
const MAX_DEPTH = 64;
/** A small text can hold very many empty lists. */
const MAX_VALUES = 250_000;

/** Names that mean something to the language itself: an object written with them may change what others say. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export type Opened =
  | { readonly ok: true; readonly document: FormDocument }
  | { readonly ok: false; readonly refusal: DocumentRefusal };

/** Reads the text of a form. Whatever comes, it answers within a moment: size and depth are asked before anything is read. */
export const openDocument = (text: string): Opened => {
  const read = readJson(text);
  if (!read.ok) return read;
  const wrong = whyNoForm(read.value);
  if (wrong !== undefined) return refuse('not-a-form', ...wrong);
  const document: FormDocument = { text, value: read.value as unknown as FormDocumentValue };
  return { ok: true, document: keepMap(document, read.map) };
};

export type Read =
  | { readonly ok: true; readonly value: Json; readonly map: TextNode }
  | { readonly ok: false; readonly refusal: DocumentRefusal };

/** Reads any JSON that people bring in, within the same bounds. */
export const readJson = (text: string): Read => {
  if (text.length > MAX_DOCUMENT) return tooBig();
  const { depth, values } = measure(text);
  if (depth > MAX_DEPTH)
    return refuse(
      'too-deep',
      '',
      `Вложенность больше ${MAX_DEPTH} уровней.`,
      `It is nested deeper than ${MAX_DEPTH} levels.`,
    );
  if (values > MAX_VALUES) return tooBig();
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    const place = placeOfMistake(text);
    return refuse(
      'not-json',
      '',
      `Это не JSON: ошибка в строке ${place.line}, знак ${place.column}.`,
      `This is not JSON: mistake at line ${place.line}, column ${place.column}.`,
    );
  }
  const map = mapText(text);
  return refuseKeys(map, []) ?? { ok: true, value, map };
};

const refuse = (
  code: DocumentRefusal['code'],
  path: string,
  ru: string,
  en: string,
): { readonly ok: false; readonly refusal: DocumentRefusal } => ({
  ok: false,
  refusal: { code, path, message: { ru, en } },
});

const tooBig = () =>
  refuse(
    'too-big',
    '',
    'Форма больше 4 МБ: разделите её на несколько.',
    'The form is bigger than 4 MB: divide it.',
  );

/** Deepest nesting and number of values, counted without reading: a reader would go as deep as the text does. */
const measure = (text: string): { depth: number; values: number } => {
  let depth = 0;
  let deepest = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) at = endOfString(text, at);
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1;
    else if (sign === 0x2c) values += 1;
  }
  return { depth: deepest, values };
};

const endOfString = (text: string, from: number): number => {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
  return at;
};

const placeOfMistake = (text: string): { line: number; column: number } => {
  const before = text.slice(0, firstMistake(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/** The first key that may not stand where it stands: a forbidden name, or a name that its object has already. */
const refuseKeys = (node: TextNode, parts: string[]): ReturnType<typeof refuse> | undefined => {
  const own = node.type === 'object' ? new Set<string>() : undefined;
  for (const [index, child] of (node.children ?? []).entries()) {
    const key = own === undefined ? String(index) : String(child.children![0]!.value);
    const inner = own === undefined ? child : child.children![1]!;
    if (own !== undefined && FORBIDDEN_KEYS.has(key))
      return refuse(
        'forbidden-key',
        pointerOf([...parts, key]),
        `Имя «${key}» запрещено.`,
        `The name “${key}” is forbidden.`,
      );
    if (own?.has(key))
      return refuse(
        'duplicate-key',
        pointerOf([...parts, key]),
        `Имя «${key.slice(0, 60)}» стоит здесь дважды.`,
        `The name “${key.slice(0, 60)}” stands here twice.`,
      );
    own?.add(key);
    if (inner.children === undefined) continue;
    parts.push(key);
    const wrong = refuseKeys(inner, parts);
    if (wrong !== undefined) return wrong;
    parts.pop();
  }
  return undefined;
};

/** Its parts are what everything else takes them for. */
const whyNoForm = (value: Json): [path: string, ru: string, en: string] | undefined => {
  if (!isObject(value)) return ['', 'Форма — это объект JSON.', 'A form is a JSON object.'];
  for (const part of ['meta', 'schema', 'uiSchema'])
    if (!isObject(value[part]))
      return [`/${part}`, `В форме нет части «${part}».`, `The form has no part “${part}”.`];
  const { translations, samples } = value;
  if (translations !== undefined && !areTranslations(translations))
    return [
      '/translations',
      'Перевод — это тексты по указателям: {"en": {"schema": {…}}}.',
      'A translation is texts by pointer: {"en": {"schema": {…}}}.',
    ];
  if (samples !== undefined && !areSamples(samples))
    return [
      '/samples',
      'Образцы — это список {"title", "data"}.',
      'Samples are a list of {"title", "data"}.',
    ];
  return undefined;
};

const areTranslations = (value: Json): boolean =>
  isObject(value) &&
  Object.values(value).every(
    (language) => isObject(language) && Object.values(language).every((part) => isObject(part)),
  );

const areSamples = (value: Json): boolean =>
  Array.isArray(value) &&
  (value as Json[]).every(
    (one) => isObject(one) && typeof one['title'] === 'string' && isObject(one['data'] as JsonObject),
  );
