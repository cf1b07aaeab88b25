import type { Json, JsonObject } from '@tandem/domain';
import { DATE_OPERATORS } from './date-operators.js';
import { SCORE_OPERATORS } from './score-operators.js';
import { TEXT_OPERATORS } from './text-operators.js';
import {
  equal,
  figure,
  isAnswered,
  isNumber,
  listOf,
  roundTo,
  textOf,
  truthy,
  type Operator,
  type Operators,
} from './values.js';

/** Arithmetic over what is not there is not there either: an unfinished form shows no figure instead of a wrong one. */
const arithmetic =
  (apply: (args: readonly number[]) => number): Operator =>
  (args) =>
    args.every(isNumber) ? figure(apply(args as readonly number[])) : null;

const rounding =
  (how: (value: number) => number): Operator =>
  ([value, digits]) =>
    isNumber(value) ? figure(roundTo(value, digits, how)) : null;

/** Numbers with numbers, texts (and ISO dates) with texts; anything else compares as false. */
const comparison =
  (holds: (a: number | string, b: number | string) => boolean): Operator =>
  (args) => {
    for (let i = 1; i < args.length; i += 1) {
      const [a, b] = [args[i - 1]!, args[i]!];
      const same = (isNumber(a) && isNumber(b)) || (typeof a === 'string' && typeof b === 'string');
      if (!same || !holds(a as number | string, b as number | string)) return false;
    }
    return true;
  };

/** Over numbers, or over texts such as ISO dates; nothing over nothing. */
const extreme =
  (isBetter: (a: number | string, b: number | string) => boolean): Operator =>
  (args) => {
    const all = args.flatMap((one) => (Array.isArray(one) ? listOf(one) : [one]));
    const known = all.filter(isNumber);
    const ones = known.length > 0 ? known : all.filter((one): one is string => typeof one === 'string');
    return ones.length === 0
      ? null
      : ones.reduce<number | string>((best, one) => (isBetter(one, best) ? one : best), ones[0]!);
  };

const RUSSIAN_ORDER = new Intl.Collator('ru');

const order = (a: Json, b: Json): number =>
  isNumber(a) && isNumber(b) ? a - b : RUSSIAN_ORDER.compare(textOf(a), textOf(b));

/** The allow-list. What is not here cannot be said in a rule. */
export const OPERATORS: Operators = {
  '==': ([a, b]) => equal(a ?? null, b ?? null),
  '===': ([a, b]) => equal(a ?? null, b ?? null),
  '!=': ([a, b]) => !equal(a ?? null, b ?? null),
  '!==': ([a, b]) => !equal(a ?? null, b ?? null),
  '<': comparison((a, b) => a < b),
  '<=': comparison((a, b) => a <= b),
  '>': comparison((a, b) => a > b),
  '>=': comparison((a, b) => a >= b),
  '!': ([a]) => !truthy(a ?? null),
  '!!': ([a]) => truthy(a ?? null),
  in: ([what, where]) =>
    Array.isArray(where)
      ? where.some((one: Json) => equal(one, what))
      : typeof where === 'string' && typeof what === 'string' && where.includes(what),
  '+': arithmetic((args) => args.reduce((sum, one) => sum + one, 0)),
  '-': arithmetic((args) =>
    args.length === 1 ? -args[0]! : args.slice(1).reduce((left, one) => left - one, args[0]!),
  ),
  '*': arithmetic((args) => args.reduce((product, one) => product * one, 1)),
  '/': arithmetic(([a, b]) => a! / b!),
  '%': arithmetic(([a, b]) => a! % b!),
  abs: arithmetic(([a]) => Math.abs(a!)),
  least: arithmetic((args) => Math.min(...args)),
  greatest: arithmetic((args) => Math.max(...args)),
  round: rounding(Math.round),
  roundUp: rounding(Math.ceil),
  roundDown: rounding(Math.floor),
  min: extreme((a, b) => a < b),
  max: extreme((a, b) => a > b),
  length: ([value]) =>
    Array.isArray(value) || typeof value === 'string'
      ? value.length
      : value && typeof value === 'object'
        ? Object.keys(value).length
        : 0,
  count: ([list]) => listOf(list).filter(isAnswered).length,
  sortBy: ([list, key, direction]) => {
    const of = (one: Json): Json => {
      if (typeof key !== 'string' || key === '' || one === null || typeof one !== 'object') return one;
      return Object.hasOwn(one, key) ? ((one as JsonObject)[key] ?? null) : null;
    };
    const sign = direction === 'desc' ? -1 : 1;
    return [...listOf(list)].sort((a: Json, b: Json) => sign * order(of(a), of(b)));
  },
  unique: ([list]) => [...new Map(listOf(list).map((one) => [JSON.stringify(one), one])).values()],
  ...SCORE_OPERATORS,
  ...DATE_OPERATORS,
  ...TEXT_OPERATORS,
};
