import { readJson } from '../document/open-document.js';
import { isObject } from '../schema/pointer.js';
import type { ClippedField, FieldClip, Refused } from './operation.js';
import { badValue, notJson, tooBig } from './refusals.js';

const MOST_FIELDS = 300;
const KEY = /^[^\s/~$]{1,100}$/;

/** What came from the clipboard may be anything. */
export const whyNoClip = (clip: FieldClip): Refused | undefined => {
  const is = (value: unknown, kind: string): boolean => typeof value === kind;
  if (
    !isObject(clip) ||
    clip['kind'] !== 'tandem/form-fields@1' ||
    !Array.isArray(clip['fields']) ||
    clip['fields'].length === 0
  )
    return badValue('В буфере нет полей формы.', 'The clipboard holds no fields of a form.');
  if (clip['fields'].length > MOST_FIELDS)
    return tooBig({
      ru: `За раз вставляют не больше ${MOST_FIELDS} полей.`,
      en: `At most ${MOST_FIELDS} fields are pasted at once.`,
    });
  for (const field of clip['fields'] as unknown as ClippedField[]) {
    const sound =
      isObject(field) &&
      is(field['key'], 'string') &&
      KEY.test(String(field['key'])) &&
      is(field['schema'], 'string') &&
      (field['ui'] === undefined || is(field['ui'], 'string')) &&
      ['rules', 'checks', 'formulas'].every((list) => Array.isArray(field[list])) &&
      isObject(field['translations']);
    if (!sound) return badValue('Поля в буфере повреждены.', 'The fields on the clipboard are damaged.');
    for (const [text, must] of [
      [String(field['schema']), false],
      [String(field['ui'] ?? '{}'), true],
    ] as const) {
      const read = readJson(text);
      if (!read.ok) return notJson(read.refusal.message);
      if (!isObject(read.value) && (must || typeof read.value !== 'boolean'))
        return badValue('Поля в буфере повреждены.', 'The fields on the clipboard are damaged.');
    }
  }
  return undefined;
};
