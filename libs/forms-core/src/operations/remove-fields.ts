import { whyLocked } from './field-locks.js';
import { findField, type FieldPlace } from './field-place.js';
import { planFollowing } from './follow-fields.js';
import type { Operation, Refused } from './operation.js';
import { takeField } from './place-field.js';
import { noSuchField } from './refusals.js';
import { isRefused, titleOf, type Outcome, type Work } from './work.js';
import { nameStep } from './step-names.js';

/** Fields of an operation, those inside others of them left out. */
export const findFields = (work: Work, places: readonly string[]): readonly FieldPlace[] | Refused => {
  const fields: FieldPlace[] = [];
  for (const at of new Set(places)) {
    const field = findField(work, at);
    if (field === undefined) return noSuchField(at);
    fields.push(field);
  }
  if (fields.length === 0) return noSuchField('');
  return fields.filter((field) => !fields.some((other) => field.at.startsWith(`${other.at}/`)));
};

/** Takes fields out of the form, with everything that belongs to them alone. */
export const removeFields = (
  work: Work,
  { fields: places }: Extract<Operation, { do: 'removeFields' }>,
): Outcome => {
  const fields = findFields(work, places);
  if (isRefused(fields)) return fields;
  for (const field of fields) {
    const why = whyLocked(work, field, ['delete'], true);
    if (why !== undefined) return why;
  }
  const titles = fields.map((field) => titleOf(work, field.schema, field.key));
  const following = planFollowing(work, titles[0]!, fields);
  if (isRefused(following)) return following;
  for (const field of fields) takeField(work, field);
  return following.write() ?? { name: nameStep('removed', titles) };
};
