import { isObject } from '../schema/pointer.js';
import { freeKey } from './free-key.js';
import { whyLocked } from './field-locks.js';
import { fieldIn, keysIn, type FieldPlace } from './field-place.js';
import { putInOrder } from './field-order.js';
import { planFollowing } from './follow-fields.js';
import type { Operation } from './operation.js';
import { findTarget, putField, siblingAfter, takeField, type Target } from './place-field.js';
import { notHere } from './refusals.js';
import { findFields } from './remove-fields.js';
import { isRequired } from './required-keys.js';
import { nameStep } from './step-names.js';
import { isRefused, titleOf, type Outcome, type Work } from './work.js';

/** Moves fields: among their siblings it is a change of order, into or out of a group it is a change of place. */
export const moveFields = (work: Work, operation: Extract<Operation, { do: 'moveFields' }>): Outcome => {
  const fields = findFields(work, operation.fields);
  if (isRefused(fields)) return fields;
  const target = findTarget(work, operation.to);
  if (isRefused(target)) return target;
  const { at } = target.container;
  if (fields.some((field) => at === field.at || at.startsWith(`${field.at}/`)))
    return notHere('Поле нельзя положить в само себя.', 'A field cannot be put into itself.');
  const stays = (field: FieldPlace): boolean => field.container.at === at;
  const moved = new Set(fields.filter(stays).map(({ key }) => key));
  const among = siblingAfter(work, target, moved);
  const coming = fields.filter((field) => !stays(field));
  for (const field of coming) {
    const why = whyLocked(work, field, ['delete'], true);
    if (why !== undefined) return why;
  }
  const taken = new Set(keysIn(work, target.container));
  const places = coming.map((field) => {
    const key = freeKey(field.key, taken);
    taken.add(key);
    if (key !== field.key)
      work.notes.push({
        ru: `Имя «${field.key}» здесь занято: поле названо «${key}».`,
        en: `The name “${field.key}” is taken here: the field is called “${key}”.`,
      });
    return { field, to: fieldIn(target.container, key) };
  });
  const titles = fields.map((field) => titleOf(work, field.schema, field.key));
  const following = planFollowing(
    work,
    titles[0]!,
    places.map(({ field, to }) => ({ ...field, to })),
  );
  if (isRefused(following)) return following;
  const to: Target = { container: target.container, among };
  for (const field of fields) {
    const place = places.find((one) => one.field === field);
    if (place === undefined) putInOrder(work, target.container, field.key, among, false);
    else relocate(work, field, to, place.to.key);
  }
  const select = fields.map((field) => places.find((one) => one.field === field)?.to.at ?? field.at);
  return following.write() ?? { name: nameStep('moved', titles), select };
};

const relocate = (work: Work, field: FieldPlace, to: Target, key: string): void => {
  const schema = work.draft.raw(field.schema)!;
  const ui = isObject(work.draft.read(field.ui)) ? work.draft.raw(field.ui) : undefined;
  const required = isRequired(work, field.container, field.key);
  takeField(work, field);
  putField(work, to, { key, schema, ui, required });
};
