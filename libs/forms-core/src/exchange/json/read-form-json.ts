import type { Json, JsonObject, Text } from '@tandem/domain';
import { membersOf, type TextNode } from '../../document/map-text.js';
import { readJson } from '../../document/open-document.js';
import type { DocumentRefusal } from '../../document/form-document.js';
import { isObject } from '../../schema/pointer.js';

/** A form that came as JSON: every part as it was written, byte for byte. */
export interface FormTexts {
  readonly title: string | undefined;
  readonly schema: string;
  readonly uiSchema: string;
  readonly meta?: JsonObject;
  readonly translations?: string;
  readonly samples?: string;
  /** Parts of the file that a form has no place for. */
  readonly unknown: readonly string[];
}

export type FormTextsRead =
  { readonly ok: true; readonly form: FormTexts } | { readonly ok: false; readonly refusal: DocumentRefusal };

/** Parts of a bundle that say where it came from. */
const ABOUT = new Set(['key', 'version', 'sha256', 'formData']);

/** Reads a bundle of Tandem, `{schema, uiSchema}` of RJSF, or a JSON Schema alone. */
export const readFormJson = (text: string): FormTextsRead => {
  const source = text.replace(/^\uFEFF/, '');
  const read = readJson(source);
  if (!read.ok) return read;
  const { value, map } = read;
  if (!isObject(value)) return { ok: false, refusal: notAForm };
  if (!isObject(value['schema']))
    return looksLikeSchema(value)
      ? { ok: true, form: { title: titleOf(value), schema: source.trim(), uiSchema: '{}', unknown: [] } }
      : { ok: false, refusal: notAForm };
  const raw = rawParts(source, map);
  const keep = (part: 'translations' | 'samples', fits: boolean) =>
    fits && raw.has(part) ? { [part]: raw.get(part)! } : {};
  const meta = isObject(value['meta']) ? value['meta'] : undefined;
  const known = new Set(['schema', 'uiSchema', 'meta', 'translations', 'samples', ...ABOUT]);
  return {
    ok: true,
    form: {
      title: titleOf(value['schema']) ?? titleOfMeta(meta),
      schema: raw.get('schema')!,
      uiSchema: isObject(value['uiSchema']) ? raw.get('uiSchema')! : '{}',
      ...(meta ? { meta } : {}),
      ...keep('translations', isObject(value['translations'])),
      ...keep('samples', Array.isArray(value['samples'])),
      unknown: Object.keys(value).filter((key) => !known.has(key)),
    },
  };
};

const rawParts = (text: string, map: TextNode): Map<string, string> =>
  new Map(
    membersOf(map).map(({ key, value }) => [key, text.slice(value.offset, value.offset + value.length)]),
  );

const looksLikeSchema = (value: JsonObject): boolean =>
  ['properties', '$schema', '$ref', 'type', 'allOf', 'oneOf', 'anyOf'].some((keyword) => keyword in value);

const titleOf = (schema: JsonObject): string | undefined => wordsOf(schema['title']);

const titleOfMeta = (meta: JsonObject | undefined): string | undefined =>
  isObject(meta?.['title']) ? wordsOf(meta['title']['ru']) : undefined;

const wordsOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 300) : undefined;

const words: Text = {
  ru: 'В файле нет формы: нужен объект со schema и uiSchema или JSON Schema.',
  en: 'There is no form in the file: an object with schema and uiSchema, or a JSON Schema, is needed.',
};
const notAForm: DocumentRefusal = { code: 'not-a-form', path: '', message: words };
