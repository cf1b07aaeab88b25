import { readJson, type FieldClip } from '@tandem/forms-core';
import { say, type Language, type Text } from '@tandem/domain';
import { Refusal } from '../../problems/problem-error.js';

const MOST_SIGNS = 500_000;
const MOST_FIELDS = 100;

/** Fields as the studio copies them. Whatever else comes is refused: others will paste it into their forms. */
export const readClip = (input: Record<string, unknown>, language: Language): FieldClip => {
  const text = JSON.stringify(input);
  if (text.length > MOST_SIGNS)
    throw badClip('', { ru: 'Блок слишком велик.', en: 'The block is too large.' }, language);
  const read = readJson(text);
  if (!read.ok) throw badClip(read.refusal.path, read.refusal.message, language);
  const clip = input as Partial<FieldClip>;
  const isClip =
    clip.kind === 'tandem/form-fields@1' &&
    typeof clip.from === 'string' &&
    Array.isArray(clip.fields) &&
    clip.fields.length > 0 &&
    clip.fields.length <= MOST_FIELDS;
  if (!isClip) throw badClip('', NOT_FIELDS, language);
  clip.fields!.forEach((field, at) => refuseField(field, `/fields/${at}`, language));
  return input as unknown as FieldClip;
};

const NOT_FIELDS: Text = {
  ru: 'Это не поля формы: скопируйте их в редакторе форм.',
  en: 'These are no fields of a form: copy them in the editor of forms.',
};

const refuseField = (
  field: Partial<FieldClip['fields'][number]> | null,
  at: string,
  language: Language,
): void => {
  const { key, schema, ui, required, rules, checks, formulas, translations } = field ?? {};
  const isField =
    typeof key === 'string' &&
    /^[A-Za-z][A-Za-z0-9]{0,99}$/.test(key) &&
    typeof schema === 'string' &&
    (ui === undefined || typeof ui === 'string') &&
    typeof required === 'boolean' &&
    [rules, checks, formulas].every(Array.isArray) &&
    typeof translations === 'object' &&
    translations !== null;
  if (!isField) throw badClip(at, NOT_FIELDS, language);
  for (const part of ['schema', 'ui'] as const) {
    const text = field![part];
    if (text === undefined) continue;
    const read = readJson(text);
    if (!read.ok) throw badClip(`${at}/${part}`, read.refusal.message, language);
    if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
      throw badClip(`${at}/${part}`, NOT_FIELDS, language);
  }
};

const badClip = (path: string, why: Text, language: Language): Refusal =>
  new Refusal(
    422,
    'bad-clip',
    { ru: 'Такой блок нельзя сохранить в библиотеке.', en: 'Such a block cannot be kept in the library.' },
    { errors: [{ path: `/clip${path}`, code: 'bad-clip', message: say(why, language) }] },
  );
