import { LOCKS } from '../projection/form-node.js';
import { isObject } from '../schema/pointer.js';
import { findField } from './field-place.js';
import type { Operation } from './operation.js';
import { badValue, noSuchField } from './refusals.js';
import { named } from './step-names.js';
import { titleOf, type Outcome, type Work } from './work.js';

/** A lock of a field by the list that is asked for; an empty list takes it off. */
export const setLocks = (
  work: Work,
  { field: at, locks }: Extract<Operation, { do: 'setLocks' }>,
): Outcome => {
  const field = findField(work, at);
  if (field === undefined) return noSuchField(at);
  const title = titleOf(work, field.schema, field.key);
  if (work.how.obeysLocks)
    return {
      code: 'locked',
      message: {
        ru: 'Замки ставит и снимает владелец шаблона.',
        en: 'Locks are set and taken off by the owner of the template.',
      },
    };
  if (!isObject(work.draft.read(field.schema)))
    return badValue('У этого поля нет описания.', 'This field has no description.');
  const wanted = LOCKS.filter((lock) => locks.includes(lock));
  const parts = [...field.schema, 'x-locks'];
  if (wanted.length === 0) work.draft.remove(parts);
  else if (JSON.stringify(work.draft.read(parts)) !== JSON.stringify(wanted))
    work.draft.set(parts, { value: wanted });
  return { name: named('Замки поля', 'The locks of', title), select: [at] };
};
