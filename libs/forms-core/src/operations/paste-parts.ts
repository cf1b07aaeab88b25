import type { Json, Text } from '@tandem/domain';
import type { FormCheck, FormFormula, FormRule } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import { freeId } from './add-field.js';
import { BESIDE, OUTSIDE } from './clip-fields.js';
import { describeCheck, describeFormula, describeRule } from './describe-part.js';
import { followCheck, followFormula, followRule, type Followed, type WhereTo } from './follow-part.js';
import { placeOfName } from './map-names.js';
import type { ClippedField, FieldClip, Refused } from './operation.js';
import { asCheck, asFormula, asRule, listIn } from './well-formed.js';
import type { Work } from './work.js';
import { writeList } from './write-list.js';
import { refreshConditions, writeRules } from './write-rules.js';

const isInClip = (place: string): boolean => !place.startsWith(OUTSIDE) && !place.startsWith(BESIDE);

const placesNamed = (names: readonly string[], scope: string | undefined): string[] =>
  names.flatMap((name) => placeOfName(name, scope)?.place ?? []);

/** Writes the rules, checks and formulas whose targets came with the clip; answers the new ids of checks. */
export const pasteParts = (
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
