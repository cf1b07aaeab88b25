import type { Json } from '@tandem/domain';
import type { FormDocument } from '../document/form-document.js';
import { partsOf, pointerOf } from '../schema/pointer.js';
import { findField, type FieldPlace } from './field-place.js';
import { titlesOf } from './field-users.js';
import { followCheck, followFormula, followRule, type Followed, type WhereTo } from './follow-part.js';
import { freeKey } from './free-key.js';
import type { ClippedField, FieldClip } from './operation.js';
import { isRequired } from './required-keys.js';
import { asCheck, asFormula, asRule, listIn } from './well-formed.js';
import { beginWork, type Work } from './work.js';

/**
 * In a clip its fields are those of a form of their own: rules name them from the root. What else a rule names is told
 * apart by where it was: anywhere in the form, or beside the field in its row.
 */
export const OUTSIDE = '/$form';
export const BESIDE = '/$row';

/** Copies fields with all that belongs to them. Places that are no more, and fields inside other fields of the clip, are passed over. */
export const clipFields = (document: FormDocument, fields: readonly string[]): FieldClip => {
  const work = beginWork(document, { obeysLocks: false });
  const found = [...new Set(fields)].flatMap((at) => findField(work, at) ?? []);
  const outer = found.filter((field) => !found.some((other) => field.at.startsWith(`${other.at}/`)));
  const taken = new Set<string>();
  const keyed = outer.map((field) => {
    const key = freeKey(field.key, taken);
    taken.add(key);
    return { field, key };
  });
  const going = intoClip(keyed);
  return {
    kind: 'tandem/form-fields@1',
    from: document.value.meta.key ?? '',
    fields: keyed.map(({ field, key }) => clipField(work, field, key, going)),
  };
};

const intoClip = (keyed: readonly { readonly field: FieldPlace; readonly key: string }[]): WhereTo => {
  const rows = keyed.map(({ field }) => field.container.at).find((at) => at.endsWith('/*'));
  return (place) => {
    const own = keyed.find(({ field }) => place === field.at || place.startsWith(`${field.at}/`));
    if (own !== undefined) return pointerOf([own.key]) + place.slice(own.field.at.length);
    if (rows !== undefined && place.startsWith(`${rows}/`)) return BESIDE + place.slice(rows.length);
    return OUTSIDE + place;
  };
};

const clipField = (work: Work, field: FieldPlace, key: string, going: WhereTo): ClippedField => {
  const { value } = work.document;
  const titleAt = titlesOf(value);
  const isField = (place: string): boolean => titleAt(place) !== undefined;
  const namesField: WhereTo = (place) =>
    place === field.at || place.startsWith(`${field.at}/`) ? undefined : place;
  const take = <Part>(
    name: string,
    read: (one: Json) => Part | undefined,
    follow: (part: Part, whereTo: WhereTo) => Followed<Part>,
  ): Part[] =>
    listIn(value.schema[name]).flatMap((one) => {
      const part = read(one);
      if (part === undefined || follow(part, namesField).is === 'same') return [];
      const followed = follow(part, going);
      return followed.is === 'moved' ? [followed.part] : followed.is === 'same' ? [part] : [];
    });
  const checks = take('x-checks', asCheck, (check, to) => followCheck(check, to, isField));
  const ui = work.draft.raw(field.ui)?.raw;
  return {
    key,
    schema: work.draft.raw(field.schema)!.raw,
    ...(ui === undefined ? {} : { ui }),
    required: isRequired(work, field.container, field.key),
    rules: take('x-rules', asRule, (rule, to) => followRule(rule, to, isField)),
    checks,
    formulas: take('x-computed', asFormula, (formula, to) => followFormula(formula, to, isField)),
    translations: Object.fromEntries([
      ...translationsOf(work, 'schema', pointerOf(field.schema.slice(1))),
      ...translationsOf(work, 'ui', pointerOf(field.ui.slice(1))),
      ...checks.flatMap(({ id }) => translationsOf(work, 'rules', id)),
    ]),
  };
};

/** `/schema/oneOf/0/title`, `/ui/ui:placeholder`, `/rules/term`: by part, relative to the field. */
const translationsOf = (work: Work, part: 'schema' | 'ui' | 'rules', at: string): [string, string][] =>
  Object.entries(work.document.value.translations?.en?.[part] ?? {}).flatMap(([pointer, text]) => {
    if (part === 'rules') return pointer === at ? [[pointerOf(['rules', at]), text]] : [];
    return pointer.startsWith(`${at}/`) ? [[pointerOf([part]) + pointer.slice(at.length), text]] : [];
  });

export const readTranslation = (pointer: string): { part: string; rest: string; id: string } => {
  const [part = '', ...rest] = partsOf(pointer);
  return { part, rest: pointerOf(rest), id: rest[0] ?? '' };
};
