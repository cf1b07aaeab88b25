import type { FormCheck, FormFormula, FormRule } from '../language/parts.js';
import { emitCondition } from '../rules/emit-condition.js';
import { mapNames, placeOfName, placesIn, type NamedPlace } from './map-names.js';
import { checkAnatomy, formulaAnatomy, ruleAnatomy, type Anatomy } from './part-anatomy.js';

/** Where a place of the answers has gone; `undefined` where it is no more. */
export type WhereTo = (place: string) => string | undefined;

/** What becomes of a rule, check or formula when fields move. */
export type Followed<Part> =
  /** It names nothing that has moved. */
  | { readonly is: 'same' }
  | { readonly is: 'moved'; readonly part: Part }
  /** It spoke of nothing but what is gone. */
  | { readonly is: 'gone' }
  /** It names what is gone, or what cannot be named from where it stands. */
  | { readonly is: 'lost' };

export const followRule = (rule: FormRule, whereTo: WhereTo, isField: (place: string) => boolean) =>
  follow(
    ruleAnatomy(rule),
    whereTo,
    isField,
    (moved) =>
      moved.then.every((effect) => isInScope(effect.show ?? effect.require, moved.in)) && canEmit(moved),
  );

export const followFormula = (formula: FormFormula, whereTo: WhereTo, isField: (place: string) => boolean) =>
  follow(formulaAnatomy(formula), whereTo, isField, (moved) => isInScope(moved.to, moved.in));

export const followCheck = (check: FormCheck, whereTo: WhereTo, isField: (place: string) => boolean) =>
  follow(checkAnatomy(check), whereTo, isField, () => true);

/** The rule without what it says of fields that are gone. */
export const withoutGone = (rule: FormRule, whereTo: WhereTo): FormRule => ({
  ...rule,
  then: rule.then.filter((effect) => {
    const named = placeOfName((effect.show ?? effect.require)!, rule.in);
    return named === undefined || whereTo(named.place) !== undefined;
  }),
});

const isInScope = (target: string | undefined, scope: string | undefined): boolean =>
  target !== undefined && target.startsWith('$row/') === (scope !== undefined);

const canEmit = (rule: FormRule): boolean => {
  try {
    emitCondition(rule.when, rule.in !== undefined);
    return true;
  } catch {
    return false;
  }
};

/** Names of the places that a part speaks of, its words included. */
const namedBy = (anatomy: Anatomy<unknown>, isField: (place: string) => boolean): NamedPlace[] => [
  ...placesIn(anatomy.logic, anatomy.scope),
  ...anatomy.targets.flatMap((name) => placeOfName(name, anatomy.scope) ?? []),
  ...anatomy.words.flatMap((name) => placeOfWord(name, anatomy.scope, isField) ?? []),
];

/** A bare word of a message means a field of the row, else of the form. */
export const placeOfWord = (
  word: string,
  scope: string | undefined,
  isField: (place: string) => boolean,
): NamedPlace | undefined => {
  if (word.startsWith('$') || word.startsWith('/')) return placeOfName(word, scope);
  const inRow = placeOfName(`$row/${word}`, scope);
  return inRow !== undefined && isField(inRow.place) ? inRow : placeOfName(`/${word}`, scope);
};

const follow = <Part>(
  anatomy: Anatomy<Part>,
  whereTo: WhereTo,
  isField: (place: string) => boolean,
  fits: (part: Part) => boolean,
): Followed<Part> => {
  const named = namedBy(anatomy, isField);
  const scopeMoves = anatomy.scope !== undefined && whereTo(anatomy.scope) !== anatomy.scope;
  if (!scopeMoves && named.every(({ place }) => whereTo(place) === place)) return { is: 'same' };
  const isGone = ({ place }: NamedPlace): boolean => whereTo(place) === undefined;
  const targets = anatomy.targets.flatMap((name) => placeOfName(name, anatomy.scope) ?? []);
  if (named.every(isGone) || (anatomy.servesTarget && targets.every(isGone))) return { is: 'gone' };
  if (named.some(isGone)) return { is: 'lost' };
  const scope = scopeAfter(anatomy, named, whereTo);
  if (scope === 'nowhere') return { is: 'lost' };
  let lost = false;
  const say = (place: NamedPlace): string => {
    const name = nameAfter(place, scope, whereTo);
    lost ||= name === undefined;
    return name ?? place.name;
  };
  const logic = mapNames(anatomy.logic, anatomy.scope, say);
  const part = anatomy.rebuild(scope, logic, (name) => {
    const bare = !name.startsWith('/') && !name.startsWith('$');
    const place = bare ? placeOfWord(name, anatomy.scope, isField) : placeOfName(name, anatomy.scope);
    if (place === undefined) return name;
    const next = say(place);
    return bare ? bareWord(next) : next;
  });
  return lost || !fits(part) ? { is: 'lost' } : { is: 'moved', part };
};

/** `{months}` stays a bare word while it can. */
const bareWord = (name: string): string => /^(?:\$row)?\/([^/$][^/]*)$/.exec(name)?.[1] ?? name;

/** The rows in which a part stands after the move; its fields may stand in one kind of rows only. */
const scopeAfter = (
  { scope }: Anatomy<unknown>,
  named: readonly NamedPlace[],
  whereTo: WhereTo,
): string | undefined | 'nowhere' => {
  const direct = named.filter(({ kind }) => kind !== 'item');
  const rows = new Set(
    direct.flatMap(({ place, name }) => {
      const to = whereTo(place)!;
      if (/\/\d+(?=\/|$)/.test(name)) return [];
      const last = to.endsWith('/*') ? to.length - 2 : to.lastIndexOf('/*/');
      return last < 0 ? [] : [to.slice(0, last)];
    }),
  );
  if (rows.size > 1) return 'nowhere';
  const [only] = rows;
  if (only !== undefined) return only.includes('/*') ? 'nowhere' : only;
  if (scope === undefined || direct.some(({ kind }) => kind === 'row')) return undefined;
  return whereTo(scope) ?? 'nowhere';
};

const nameAfter = (named: NamedPlace, scope: string | undefined, whereTo: WhereTo): string | undefined => {
  const to = whereTo(named.place)!;
  if (named.kind === 'item') {
    const list = whereTo(named.list!);
    if (list === undefined) return undefined;
    if (to === `${list}/*`) return '$item';
    const rest = to.startsWith(`${list}/*/`) ? to.slice(list.length + 3) : undefined;
    return rest === undefined || rest.split('/').includes('*') ? undefined : `$item/${rest}`;
  }
  if (scope !== undefined && (to === `${scope}/*` || to.startsWith(`${scope}/*/`))) {
    const rest = to.slice(scope.length + 2);
    return rest.split('/').includes('*') ? undefined : `$row${rest}`;
  }
  return withNumbers(to, named);
};

/** `/measures/0/title` names one row: the number stays where it stood. */
const withNumbers = (to: string, { name, kind }: NamedPlace): string | undefined => {
  const numbers = kind === 'root' ? [...name.matchAll(/\/(\d+)(?=\/|$)/g)].map(([, number]) => number!) : [];
  const stars = to.split('/').filter((part) => part === '*').length;
  if (stars !== numbers.length) return undefined;
  return to
    .split('/')
    .map((part) => (part === '*' ? numbers.shift()! : part))
    .join('/');
};
