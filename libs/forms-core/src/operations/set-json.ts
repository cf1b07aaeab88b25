import type { Json } from '@tandem/domain';
import { readJson } from '../document/open-document.js';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import { LOCKS, type Lock } from '../projection/form-node.js';
import { whyLocked } from './field-locks.js';
import { findField, type FieldPlace } from './field-place.js';
import { followRewritten } from './follow-translations.js';
import type { Operation } from './operation.js';
import { badValue, noSuchField, notJson, tooBig } from './refusals.js';
import { rewriteField } from './set-property.js';
import { named } from './step-names.js';
import { titleOf, type Outcome, type Work } from './work.js';

type Set<Do extends string> = Extract<Operation, { do: Do }>;

/**
 * Puts JSON that somebody has written himself, as it stands: over the description of a field, named by its place in the
 * answers, or over anything inside the schema or the uiSchema, named by its pointer into the document.
 */
export const setJson = (work: Work, { at, text }: Set<'setJson'>): Outcome => {
  const read = readJson(text.trim());
  if (!read.ok)
    return read.refusal.code === 'not-json' ? notJson(read.refusal.message) : tooOrBad(read.refusal);
  const field = findField(work, at) ?? fieldAround(work, at);
  if (field === undefined) return noSuchField(at);
  const isField = field.at === at;
  const parts = isField ? field.schema : partsOf(at);
  if (
    (isField || parts.length === 1) &&
    !isObject(read.value) &&
    !(isField && typeof read.value === 'boolean')
  )
    return badValue('Описание поля — это объект JSON.', 'The description of a field is a JSON object.');
  const why = whyLocked(work, field, LOCKS, true);
  if (why !== undefined) return why;
  const before = work.draft.read(parts);
  const refused = rewriteField(work, field, () => {
    const raw = text.trim();
    if (raw !== work.draft.raw(parts)?.raw)
      work.draft.set(parts, { raw, indent: /\n([ \t]*)\S*$/.exec(raw)?.[1] ?? '' });
    followRewritten(
      work,
      parts[0] === 'uiSchema' ? 'ui' : 'schema',
      pointerOf(parts.slice(1)),
      before,
      read.value as Json,
    );
  });
  const title = titleOf(work, field.schema, field.key);
  return refused ?? { name: named('Изменён JSON поля', 'Changed the JSON of', title), select: [field.at] };
};

const tooOrBad = ({ code, message }: { code: string; message: { ru: string; en?: string } }) =>
  code === 'too-big' || code === 'too-deep' ? tooBig(message) : { code: 'bad-value' as const, message };

/** The field in whose schema or uiSchema a pointer into the document lies. */
const fieldAround = (work: Work, at: string): FieldPlace | undefined => {
  const parts = partsOf(at);
  if ((parts[0] !== 'schema' && parts[0] !== 'uiSchema') || !work.draft.has(parts)) return undefined;
  let found: FieldPlace | undefined;
  let place = '';
  const inUi = parts[0] === 'uiSchema';
  for (let index = 1; index < parts.length; index += 1) {
    const part = parts[index]!;
    const isRow =
      part === 'items' && found !== undefined && findField(work, `${found.at}/items`) === undefined;
    if (isRow) place += '/*';
    else if (!inUi && part === 'properties' && index + 1 < parts.length)
      place += pointerOf([parts[(index += 1)]!]);
    else if (inUi) place += pointerOf([part]);
    else break;
    const field = place.endsWith('/*') ? found : findField(work, place);
    if (field === undefined) break;
    found = field;
  }
  return found;
};

/** A lock of a field by the list that is asked for; an empty list takes it off. */
export const setLocks = (work: Work, { field: at, locks }: Set<'setLocks'>): Outcome => {
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
  const wanted = LOCKS.filter((lock: Lock) => locks.includes(lock));
  const parts = [...field.schema, 'x-locks'];
  if (wanted.length === 0) work.draft.remove(parts);
  else if (JSON.stringify(work.draft.read(parts)) !== JSON.stringify(wanted))
    work.draft.set(parts, { value: wanted });
  return { name: named('Замки поля', 'The locks of', title), select: [at] };
};
