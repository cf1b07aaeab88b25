import type { Json, Text } from '@tandem/domain';
import { readJson } from '../document/open-document.js';
import type { RawJson } from '../document/draft-node.js';
import type { FormCheck, FormFormula, FormRule } from '../language/parts.js';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import { freeId } from './add-field.js';
import { BESIDE, OUTSIDE, readTranslation } from './clip-fields.js';
import { describeCheck, describeFormula, describeRule } from './describe-part.js';
import { findField, fieldIn, keysIn, type FieldPlace } from './field-place.js';
import { followCheck, followFormula, followRule, type Followed, type WhereTo } from './follow-part.js';
import { freeKey } from './free-key.js';
import { placeOfName } from './map-names.js';
import type { ClippedField, FieldClip, Operation, Refused } from './operation.js';
import { findTarget, putField, type Target } from './place-field.js';
import { badValue, notJson, tooBig } from './refusals.js';
import { nameStep } from './step-names.js';
import { asCheck, asFormula, asRule, listIn } from './well-formed.js';
import { isRefused, type Outcome, type Work } from './work.js';
import { writeList } from './write-list.js';
import { refreshConditions, writeRules } from './write-rules.js';

const MOST_FIELDS = 300;
const KEY = /^[^\s/~$]{1,100}$/;

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

/** What came from the clipboard may be anything. */
const whyNoClip = (clip: FieldClip): Refused | undefined => {
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

const isInClip = (place: string): boolean => !place.startsWith(OUTSIDE) && !place.startsWith(BESIDE);

const placesNamed = (names: readonly string[], scope: string | undefined): string[] =>
  names.flatMap((name) => placeOfName(name, scope)?.place ?? []);

/** Writes the rules, checks and formulas whose targets came with the clip; answers the new ids of checks. */
const pasteParts = (
  work: Work,
  { fields, from }: FieldClip,
  going: WhereTo,
): ReadonlyMap<string, string> | Refused => {
  const isHome = from === (work.document.value.meta.key ?? '');
  const lost = (text: Text): void =>
    void work.notes.push({ ru: `Не перенесено: ${text.ru}.`, en: `Left behind: ${text.en ?? text.ru}.` });
  const titles = titlesInClip(fields);
  const titleAt = (place: string): Text => ({
    ru: titles.get(place) ?? place.replace(OUTSIDE, '').replace(BESIDE, '').slice(1),
  });
  const sift = <Part>(
    lists: readonly (readonly Part[])[],
    read: (one: Json) => Part | undefined,
    targets: (part: Part) => readonly string[],
    follow: (part: Part) => Followed<Part>,
    describe: (part: Part) => Text,
  ): Part[] => {
    const all = new Map(lists.flat().map((part) => [JSON.stringify(part), part]));
    return [...all.values()].flatMap((one) => {
      const part = read(one as unknown as Json);
      if (part === undefined) return [];
      const isOwn = targets(part).every(isInClip);
      // At home the rule that speaks of another field still stands where it stood.
      if (!isOwn && isHome) return [];
      const followed = isOwn ? follow(part) : undefined;
      if (followed?.is === 'moved') return [followed.part];
      if (followed?.is === 'same') return [part];
      lost(describe(part));
      return [];
    });
  };
  const anyField = (): boolean => false;
  const rules = sift<FormRule>(
    fields.map((field) => field.rules),
    asRule,
    (rule) =>
      placesNamed(
        rule.then.map((effect) => (effect.show ?? effect.require)!),
        rule.in,
      ),
    (rule) => followRule(rule, going, anyField),
    (rule) => describeRule(rule, titleAt),
  );
  const formulas = sift<FormFormula>(
    fields.map((field) => field.formulas),
    asFormula,
    (formula) => placesNamed([formula.to], formula.in),
    (formula) => followFormula(formula, going, anyField),
    (formula) => describeFormula(formula, titleAt),
  );
  const checks = sift<FormCheck>(
    fields.map((field) => field.checks),
    asCheck,
    (check) => placesNamed([check.at], check.in),
    (check) => followCheck(check, going, anyField),
    (check) => describeCheck({ ...check, message: plain(check.message) }),
  );
  const ids = new Map<string, string>();
  const list = (name: string): readonly Json[] => listIn(work.draft.read(['schema', name]));
  if (formulas.length > 0)
    writeList(work, 'x-computed', undefined, [...list('x-computed'), ...(formulas as unknown as Json[])]);
  if (checks.length > 0) {
    const taken = idsIn(list('x-checks'));
    const fresh = checks.map((check) => {
      const id = freeId(check.id, taken);
      taken.add(id);
      ids.set(check.id, id);
      return { ...check, id };
    });
    writeList(work, 'x-checks', undefined, [...list('x-checks'), ...(fresh as unknown as Json[])]);
  }
  // Rules that stay behind leave their conditions in the text of the field.
  if (rules.length === 0) return (fields.some(hasConditions) ? refreshConditions(work) : undefined) ?? ids;
  const taken = idsIn(list('x-rules'));
  const fresh = rules.map((rule) => {
    const id = freeId(rule.id, taken);
    taken.add(id);
    return { ...rule, id };
  });
  return writeRules(work, [...list('x-rules'), ...(fresh as unknown as Json[])]) ?? ids;
};

const hasConditions = ({ schema }: ClippedField): boolean => schema.includes('"rule:');

const titlesInClip = (fields: readonly ClippedField[]): ReadonlyMap<string, string> => {
  const properties = Object.fromEntries(fields.map(({ key, schema }) => [key, JSON.parse(schema) as Json]));
  return new Map(
    [...walkFields({ properties })].flatMap(({ at, schema: { title } }) =>
      typeof title === 'string' && title !== '' ? [[at, title]] : [],
    ),
  );
};

/** Words for people name fields without the marks of a clip. */
const plain = (message: string): string =>
  [OUTSIDE, BESIDE].reduce((text, mark) => text.replaceAll(`{${mark}/`, '{'), message);

const idsIn = (list: readonly Json[]): Set<string> =>
  new Set(list.flatMap((one) => (isObject(one) && typeof one['id'] === 'string' ? [one['id']] : [])));

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
