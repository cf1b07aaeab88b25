import type { Json, Language, Text } from '@tandem/domain';
import {
  checksOf,
  formulasOf,
  rulesOf,
  type FormCheck,
  type FormFormula,
  type FormRule,
} from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import type { ChangeList } from './change-list.js';
import { sameMeaning, type Version } from './version.js';

/** Parts as the language says them; drafts hold others too. */
const isScope = (scope: unknown): boolean => scope === undefined || typeof scope === 'string';
const isEffect = (one: unknown): boolean =>
  isObject(one) && Object.values(one).every((target) => typeof target === 'string');
export const isRule = (one: FormRule): boolean =>
  typeof one.id === 'string' &&
  isScope(one.in) &&
  one.when !== undefined &&
  Array.isArray(one.then) &&
  one.then.every(isEffect);
export const isCheck = (one: FormCheck): boolean =>
  [one.id, one.at, one.message].every((word) => typeof word === 'string') &&
  isScope(one.in) &&
  one.assert !== undefined;
export const isFormula = (one: FormFormula): boolean =>
  typeof one.to === 'string' && isScope(one.in) && one.logic !== undefined;
export const rulesIn = ({ definition }: Version): FormRule[] => rulesOf(definition.schema).filter(isRule);
export const checksIn = ({ definition }: Version): FormCheck[] => checksOf(definition.schema).filter(isCheck);
export const formulasIn = ({ definition }: Version): FormFormula[] =>
  formulasOf(definition.schema).filter(isFormula);

export const inBoth = (say: (language: Language) => string): Text => ({ ru: say('ru'), en: say('en') });

export const placeIn = (target: string, scope: string | undefined): string =>
  target.startsWith('$row/') ? `${scope ?? ''}/*/${target.slice(5)}` : target;

export const compareParts = <Part>(
  [before, after]: readonly [readonly Part[], readonly Part[]],
  keyOf: (part: Part) => string,
  tell: (was: Part | undefined, is: Part | undefined) => void,
  reordered: () => void,
): void => {
  const [old, now] = [byKey(before, keyOf), byKey(after, keyOf)];
  for (const [key, one] of old) if (!now.has(key)) tell(one, undefined);
  for (const [key, one] of now)
    if (!sameMeaning(old.get(key) as Json | undefined, one as unknown as Json)) tell(old.get(key), one);
  const kept = [...old.keys()].filter((key) => now.has(key));
  const order = [...now.keys()].filter((key) => old.has(key));
  if (kept.some((key, at) => order[at] !== key)) reordered();
};

/** Somebody may have given one name twice: the second is a part of its own. */
const byKey = <Part>(parts: readonly Part[], keyOf: (part: Part) => string): ReadonlyMap<string, Part> => {
  const found = new Map<string, Part>();
  for (const part of parts) {
    let key = keyOf(part);
    while (found.has(key)) key += ' ';
    found.set(key, part);
  }
  return found;
};

export const sayOrder = (list: ChangeList, ru: string, en: string): void =>
  list.add('safe', 'logic-order', '', {
    ru: `${ru} стоят в другом порядке.`,
    en: `${en} stand in another order.`,
  });
