import { isObject, partsOf } from '../schema/pointer.js';
import { uiWishAt } from '../schema/read-ui.js';
import { whyLocked } from './field-locks.js';
import { findField } from './field-place.js';
import type { Operation } from './operation.js';
import { noSuchField, notHere } from './refusals.js';
import { setRequiredKey } from './required-keys.js';
import { named } from './step-names.js';
import { titleOf, type Outcome, type Work } from './work.js';

/** Demands an answer or lets the field be left empty. */
export const setRequired = (
  work: Work,
  { field: at, required }: Extract<Operation, { do: 'setRequired' }>,
): Outcome => {
  const field = findField(work, at);
  if (field === undefined) return noSuchField(at);
  const schema = work.draft.read(field.schema);
  if (isObject(schema) && schema['type'] === 'null')
    return notHere('Здесь нечего заполнять.', 'There is nothing to fill in here.');
  const why = whyLocked(work, field, ['check']);
  if (why !== undefined) return why;
  setRequiredKey(work, field.container, field.key, required);
  const title = titleOf(work, field.schema, field.key);
  return {
    name: required
      ? named('Обязательным стало поле', 'Required now:', title)
      : named('Необязательным стало поле', 'Not required any more:', title),
    select: [at],
  };
};

/** The width of a field in the two columns of the form. */
export const setSpan = (work: Work, { field: at, span }: Extract<Operation, { do: 'setSpan' }>): Outcome => {
  const field = findField(work, at);
  if (field === undefined) return noSuchField(at);
  const ui = work.draft.read(field.ui);
  const place = [...field.ui, ...partsOf(uiWishAt(isObject(ui) ? ui : {}, 'span', 'options'))];
  if (work.draft.read(place) !== span) work.draft.set(place, { value: span });
  return {
    name: named('Изменена ширина поля', 'Width changed:', titleOf(work, field.schema, field.key)),
    select: [at],
  };
};
