import type { Text } from '@tandem/domain';
import type { RawJson } from '../document/draft-node.js';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import { BESIDE, OUTSIDE, readTranslation } from './clip-fields.js';
import { fieldIn, findField, keysIn, type FieldPlace } from './field-place.js';
import type { WhereTo } from './follow-part.js';
import { freeKey } from './free-key.js';
import type { ClippedField, FieldClip, Operation, Refused } from './operation.js';
import { pasteParts } from './paste-parts.js';
import { findTarget, putField, type Target } from './place-field.js';
import { whyNoClip } from './read-clip.js';
import { nameStep } from './step-names.js';
import { isRefused, type Outcome, type Work } from './work.js';

/** Puts copied fields into the form: keys that are taken are made anew, rules that lose a field are told of. */
export const pasteFields = (work: Work, { clip, to }: Extract<Operation, { do: 'pasteFields' }>): Outcome => {
  const wrong = whyNoClip(clip);
  if (wrong !== undefined) return wrong;
  const target = findTarget(work, to);
  if (isRefused(target)) return target;
  const pasted = pasteAll(work, clip, target);
  if (isRefused(pasted)) return pasted;
  return {
    name: nameStep('pasted', pasted.titles),
    select: pasted.places.map(({ at }) => at),
  };
};

interface Pasted {
  readonly places: readonly FieldPlace[];
  readonly titles: readonly Text[];
}

export const pasteAll = (work: Work, clip: FieldClip, target: Target): Pasted | Refused => {
  const taken = new Set(keysIn(work, target.container));
  const fields = clip.fields.map((field) => {
    const key = freeKey(field.key, taken);
    taken.add(key);
    if (key !== field.key)
      work.notes.push({
        ru: `Имя «${field.key}» занято: поле названо «${key}».`,
        en: `The name “${field.key}” is taken: the field is called “${key}”.`,
      });
    return { field, place: fieldIn(target.container, key) };
  });
  for (const { field, place } of fields) {
    putField(work, target, {
      key: place.key,
      schema: rawOf(field.schema),
      ui: field.ui === undefined ? undefined : rawOf(field.ui),
      required: field.required,
    });
    if (work.how.obeysLocks) unlock(work, place);
  }
  const going = outOfClip(work, clip, target, fields);
  const ids = pasteParts(work, clip, going);
  if (isRefused(ids)) return ids;
  for (const { field, place } of fields) pasteTranslations(work, field, place, ids);
  return {
    places: fields.map(({ place }) => place),
    titles: fields.map(({ place }) => titleNow(work, place)),
  };
};

/** The indentation that the last line of a text gives away. */
const rawOf = (raw: string): RawJson => ({ raw, indent: /\n([ \t]*)\S*$/.exec(raw.trimEnd())?.[1] ?? '' });

const titleNow = (work: Work, place: FieldPlace): Text => {
  const title = work.draft.read([...place.schema, 'title']);
  return { ru: typeof title === 'string' && title !== '' ? title : place.key };
};

/** Locks are set by the owner of a template: a copy made by others is theirs. */
const unlock = (work: Work, place: FieldPlace): void => {
  const schema = work.draft.read(place.schema);
  if (!isObject(schema)) return;
  for (const parts of [[], ...[...walkFields(schema)].map(({ schemaAt }) => partsOf(schemaAt))])
    work.draft.remove([...place.schema, ...parts, 'x-locks']);
};

const outOfClip = (
  work: Work,
  clip: FieldClip,
  { container }: Target,
  fields: readonly { readonly field: ClippedField; readonly place: FieldPlace }[],
): WhereTo => {
  const isHome = clip.from === (work.document.value.meta.key ?? '');
  const standing = (at: string): string | undefined =>
    isHome && (at === '' || findField(work, at) !== undefined) ? at : undefined;
  const under = (place: string, root: string): boolean => place === root || place.startsWith(`${root}/`);
  return (place) => {
    if (under(place, OUTSIDE)) {
      const at = place.slice(OUTSIDE.length);
      return standing(at.replace(/\/\*$/, '')) === undefined ? undefined : at;
    }
    if (under(place, BESIDE))
      return container.at.endsWith('/*') ? standing(container.at + place.slice(BESIDE.length)) : undefined;
    const own = fields.find(({ field }) => under(place, pointerOf([field.key])));
    return own && own.place.at + place.slice(pointerOf([own.field.key]).length);
  };
};

const pasteTranslations = (
  work: Work,
  field: ClippedField,
  place: FieldPlace,
  ids: ReadonlyMap<string, string>,
): void => {
  for (const [pointer, text] of Object.entries(field.translations)) {
    const { part, rest, id } = readTranslation(pointer);
    if (typeof text !== 'string') continue;
    if (part === 'rules') {
      const check = ids.get(id);
      if (check !== undefined) work.draft.set(['translations', 'en', 'rules', check], { value: text });
    } else if (part === 'schema' || part === 'ui')
      work.draft.set(['translations', 'en', part, pointerOf(place[part].slice(1)) + rest], { value: text });
  }
};
