import { weave } from '../document/weave-json.js';
import { isObject, partsOf } from '../schema/pointer.js';
import { uiWish, uiWishAt } from '../schema/read-ui.js';
import { whyLocked } from './field-locks.js';
import { findField, ROOT, type FieldPlace } from './field-place.js';
import type { Operation } from './operation.js';
import { noSuchField, opaque } from './refusals.js';
import { named } from './step-names.js';
import { titleOf, type Outcome, type Work } from './work.js';

type Text = Extract<Operation, { do: 'setTitle' | 'setHelp' }>;

/** The label of a field; of the form itself where no field is named. */
export const setTitle = (work: Work, { field, title }: Extract<Text, { do: 'setTitle' }>): Outcome =>
  setText(work, field, 'title', title, (before) =>
    named('Изменена подпись', 'Label changed:', { ru: title.trim() === '' ? before : title }),
  );

/** The help under a field. */
export const setHelp = (work: Work, { field, help }: Extract<Text, { do: 'setHelp' }>): Outcome =>
  setText(work, field, 'description', help, (_, en) => named('Изменена подсказка поля', 'Help changed:', en));

const setText = (
  work: Work,
  at: string,
  word: 'title' | 'description',
  text: string,
  nameIt: (before: string, title: { ru: string; en?: string }) => { ru: string; en?: string },
): Outcome => {
  const field = at === '' ? { ...ROOT, key: '' } : findField(work, at);
  if (field === undefined) return noSuchField(at);
  const title = titleOf(work, field.schema, field.key);
  const schema = work.draft.read(field.schema);
  if (!isObject(schema) || schema['$ref'] !== undefined) return opaque(title);
  const why = whyLocked(work, field, ['label']);
  if (why !== undefined) return why;
  const place = textAt(work, field, word);
  if (text === '') work.draft.remove(place, place[0] === 'uiSchema' ? 1 : place.length - 1);
  else if (work.draft.has(place)) weave(work.draft, place, text);
  else work.draft.set(place, { value: text }, firstAfter(work, field.schema, word));
  return { name: nameIt(title.ru, title), ...(at === '' ? {} : { select: [at] }) };
};

/** The uiSchema may speak louder than the schema: then its word is the one that people read. */
const textAt = (work: Work, field: Pick<FieldPlace, 'schema' | 'ui'>, word: string): readonly string[] => {
  const ui = work.draft.read(field.ui);
  return isObject(ui) && typeof uiWish(ui, word) === 'string'
    ? [...field.ui, ...partsOf(uiWishAt(ui, word, 'own'))]
    : [...field.schema, word];
};

/** A label is written first, the help after it: so people write them. */
const firstAfter = (
  work: Work,
  schema: readonly string[],
  word: 'title' | 'description',
): string | undefined => {
  const keys = work.draft.keys(schema);
  if (word === 'title') return keys.find((key) => !key.startsWith('$'));
  return keys[keys.indexOf('title') + 1];
};
