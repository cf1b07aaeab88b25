import type { Json, JsonObject } from '@tandem/domain';
import type { ChangeList } from './change-list.js';
import { nameOf, sameMeaning, sayValue, type Version } from './version.js';

type Tighter = (before: Json | undefined, after: Json | undefined) => boolean;

const number = (value: Json | undefined, absent: number): number =>
  typeof value === 'number' ? value : absent;
const upper: Tighter = (before, after) => number(after, Infinity) < number(before, Infinity);
const lower: Tighter = (before, after) => number(after, -Infinity) > number(before, -Infinity);
/** Any other demand than before refuses something; only no demand refuses nothing. */
const other: Tighter = (_, after) => after !== undefined && after !== false;

interface Limit {
  readonly isTighter: Tighter;
  readonly ru: string;
  readonly en: string;
}

/** Keywords that refuse values. */
export const LIMITS: { readonly [keyword: string]: Limit } = {
  maxLength: { isTighter: upper, ru: 'наибольшая длина', en: 'longest text' },
  minLength: { isTighter: lower, ru: 'наименьшая длина', en: 'shortest text' },
  maximum: { isTighter: upper, ru: 'наибольшее значение', en: 'greatest value' },
  minimum: { isTighter: lower, ru: 'наименьшее значение', en: 'least value' },
  exclusiveMaximum: { isTighter: upper, ru: 'значение меньше', en: 'value below' },
  exclusiveMinimum: { isTighter: lower, ru: 'значение больше', en: 'value above' },
  multipleOf: { isTighter: other, ru: 'шаг', en: 'step' },
  maxItems: { isTighter: upper, ru: 'наибольшее число строк', en: 'most rows' },
  minItems: { isTighter: lower, ru: 'наименьшее число строк', en: 'fewest rows' },
  uniqueItems: { isTighter: other, ru: 'без повторов', en: 'no repeats' },
  pattern: { isTighter: other, ru: 'образец', en: 'pattern' },
  format: { isTighter: other, ru: 'вид записи', en: 'format' },
  const: { isTighter: other, ru: 'единственное значение', en: 'only value' },
};

/** A tighter check is something to look at; a looser one lets all old answers through. */
export const compareLimits = (
  at: string,
  before: JsonObject,
  after: JsonObject,
  now: Version,
  list: ChangeList,
  inList = false,
): void => {
  const name = nameOf(now, at);
  for (const [keyword, limit] of Object.entries(LIMITS)) {
    const [was, is] = [before[keyword], after[keyword]];
    if (sameMeaning(was, is)) continue;
    const isTighter = limit.isTighter(was, is);
    list.add(
      isTighter ? 'attention' : 'safe',
      isTighter ? 'check-tighter' : 'check-looser',
      at,
      {
        ru: `${name.ru}: ${limit.ru} — было ${say(was, 'ru')}, стало ${say(is, 'ru')}${isTighter ? ' (строже)' : ''}.`,
        en: `${name.en}: ${limit.en} was ${say(was, 'en')}, is ${say(is, 'en')}${isTighter ? ' (tighter)' : ''}.`,
      },
      isTighter && is !== undefined
        ? { loses: { kind: 'check', bounds: inList ? { items: { [keyword]: is } } : { [keyword]: is } } }
        : {},
    );
  }
};

const say = (value: Json | undefined, language: 'ru' | 'en'): string => {
  if (value === undefined) return language === 'ru' ? 'без ограничения' : 'without limit';
  if (typeof value === 'boolean') return language === 'ru' ? (value ? 'да' : 'нет') : value ? 'yes' : 'no';
  return sayValue(value);
};
