import type { Json } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { renameInOrder } from './field-order.js';
import { whyLocked } from './field-locks.js';
import { fieldIn, findField, keysIn, type FieldPlace } from './field-place.js';
import { planFollowing } from './follow-fields.js';
import type { Operation } from './operation.js';
import { badKey, noSuchField, takenKey } from './refusals.js';
import { renameRequired } from './required-keys.js';
import { named } from './step-names.js';
import { isRefused, titleOf, type Outcome, type Work } from './work.js';

const KEY = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;
/** Names that objects have already, and the name under which a uiSchema keeps rows. */
const RESERVED = new Set(['constructor', 'prototype', 'items']);

/** Gives a field another key; whatever names the field names it anew. */
export const renameKey = (
  work: Work,
  { field: at, key }: Extract<Operation, { do: 'renameKey' }>,
): Outcome => {
  const field = findField(work, at);
  if (field === undefined) return noSuchField(at);
  const title = titleOf(work, field.schema, field.key);
  const name = named(`Имя «${key}» у поля`, `The name “${key}” for`, title);
  if (key === field.key) return { name, select: [at] };
  if (!KEY.test(key) || RESERVED.has(key)) return badKey(key);
  if (keysIn(work, field.container).includes(key)) return takenKey(key);
  const why = whyLocked(work, field, ['delete'], true);
  if (why !== undefined) return why;
  const to = fieldIn(field.container, key);
  const following = planFollowing(work, title, [{ ...field, to }]);
  if (isRefused(following)) return following;
  work.draft.rename(field.schema, key);
  // A look that waits under the new name was meant for a field that is no more.
  if (work.draft.has(field.ui)) work.draft.remove(to.ui);
  work.draft.rename(field.ui, key);
  renameRequired(work, field.container, field.key, key);
  renameInOrder(work, field.container, field.key, key);
  renameInGroups(work, field, key);
  return following.write() ?? { name, select: [to.at] };
};

/** Groups of rows name them by key. */
const renameInGroups = (work: Work, field: FieldPlace, key: string): void => {
  const groupsAt = [...field.container.schema, 'x-groups'];
  const groups = work.draft.read(groupsAt);
  if (!Array.isArray(groups)) return;
  (groups as Json[]).forEach((group, index) => {
    const rows = isObject(group) ? group['rows'] : undefined;
    const stood = Array.isArray(rows) ? (rows as Json[]).indexOf(field.key) : -1;
    if (stood >= 0) work.draft.set([...groupsAt, String(index), 'rows', String(stood)], { value: key });
  });
};
