import {
  addDays,
  addMonths,
  addWorkdays,
  daysBetween,
  isDate,
  monthsBetween,
  workdaysBetween,
  type Calendar,
  type Json,
  type JsonObject,
} from '@tandem/domain';

/** What operators may ask besides their arguments. */
export interface Surroundings {
  readonly calendar?: Calendar;
  readonly today?: string;
}

/** A plain operator: all arguments are evaluated first. */
export type Operator = (args: readonly Json[], around: Surroundings) => Json;

const PLAIN_WEEK: Calendar = { region: '', years: [], days: new Map() };

const isNumber = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const numbers = (value: Json | undefined): number[] =>
  Array.isArray(value) ? value.filter(isNumber) : isNumber(value) ? [value] : [];

/** Arithmetic over what is not there is not there either: an unfinished form shows no figure instead of a wrong one. */
const arithmetic =
  (apply: (args: readonly number[]) => number): Operator =>
  (args) => {
    if (!args.every(isNumber)) return null;
    // Added to nought, minus nought is nought: JSON and people know only one.
    const result = apply(args as readonly number[]) + 0;
    return Number.isFinite(result) ? result : null;
  };

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

const equal = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b));

const dates =
  (apply: (from: string, to: string, around: Surroundings) => number): Operator =>
  ([from, to], around) =>
    isDate(day(from)) && isDate(day(to)) ? apply(day(from) as string, day(to) as string, around) : null;

const shifted =
  (apply: (date: string, by: number, around: Surroundings) => string): Operator =>
  ([date, by], around) =>
    isDate(day(date)) && isNumber(by) && Math.abs(by) < 40_000
      ? apply(day(date) as string, by, around)
      : null;

/** Dates also come as moments: their first ten signs are the day. */
const day = (value: Json | undefined): Json | undefined =>
  typeof value === 'string' && value.length > 10 ? value.slice(0, 10) : value;

const roundTo = (value: number, digits: number): number => {
  const scale = 10 ** Math.max(0, Math.min(8, Math.trunc(digits)));
  // Half up, also for 1.005, which binary fractions keep a little smaller.
  return Math.round((value + Math.sign(value) * Number.EPSILON * Math.abs(value)) * scale) / scale + 0;
};

/** The allow-list. What is not here cannot be said in a rule. */
export const OPERATORS: { readonly [name: string]: Operator } = {
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
  min: (args) => extreme(args, Math.min, (a, b) => a < b),
  max: (args) => extreme(args, Math.max, (a, b) => a > b),
  length: ([value]) =>
    Array.isArray(value) || typeof value === 'string'
      ? value.length
      : value && typeof value === 'object'
        ? Object.keys(value).length
        : 0,
  sum: ([list]) => numbers(list).reduce((sum, one) => sum + one, 0),
  avg: ([list]) => {
    const known = numbers(list);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
  },
  round: ([value, digits]) => (isNumber(value) ? roundTo(value, isNumber(digits) ? digits : 0) : null),
  monthsBetween: dates((from, to) => monthsBetween(from, to)),
  daysBetween: dates((from, to) => daysBetween(from, to)),
  workdaysBetween: dates((from, to, { calendar }) => workdaysBetween(from, to, calendar ?? PLAIN_WEEK)),
  workdaysSince: ([from], { calendar, today }) =>
    isDate(day(from)) && today ? workdaysBetween(day(from) as string, today, calendar ?? PLAIN_WEEK) : null,
  addDays: shifted((date, by) => addDays(date, Math.trunc(by))),
  addMonths: shifted((date, by) => addMonths(date, Math.trunc(by))),
  addWorkdays: shifted((date, by, { calendar }) => addWorkdays(date, by, calendar ?? PLAIN_WEEK)),
  steps: ([value, ladder, otherwise]) => {
    if (!isNumber(value)) return null;
    const reached = (Array.isArray(ladder) ? ladder : [])
      .filter(
        (step): step is readonly Json[] =>
          Array.isArray(step) && isNumber(step[0]) && value >= (step[0] as number),
      )
      .sort((a, b) => (b[0] as number) - (a[0] as number))[0];
    return reached ? (reached[1] ?? null) : (otherwise ?? null);
  },
  sortBy: ([list, key, order]) => {
    if (!Array.isArray(list)) return [];
    const of = (one: Json): Json => {
      if (typeof key !== 'string' || key === '' || one === null || typeof one !== 'object') return one;
      return Object.hasOwn(one, key) ? ((one as JsonObject)[key] ?? null) : null;
    };
    const sign = order === 'desc' ? -1 : 1;
    return [...list].sort((a: Json, b: Json) => sign * compare(of(a), of(b)));
  },
  unique: ([list]) =>
    Array.isArray(list) ? [...new Map(list.map((one: Json) => [JSON.stringify(one), one])).values()] : [],
  join: ([list, between]) =>
    Array.isArray(list) ? bounded(list.map(text).join(typeof between === 'string' ? between : ', ')) : '',
  cat: (args) => bounded(args.map(text).join('')),
  substr: ([value, from, count]) => {
    const start = isNumber(from) ? from : 0;
    return typeof value === 'string' ? value.slice(start, isNumber(count) ? start + count : undefined) : '';
  },
};

export const truthy = (value: Json): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Texts put together from texts put together must not grow without end. */
const bounded = (value: string): string => value.slice(0, 20_000);

const text = (value: Json): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const compare = (a: Json, b: Json): number =>
  isNumber(a) && isNumber(b) ? a - b : text(a).localeCompare(text(b), 'ru');

/** Over numbers, or over texts such as ISO dates; nothing over nothing. */
const extreme = (
  args: readonly Json[],
  ofNumbers: (...all: number[]) => number,
  before: (a: string, b: string) => boolean,
): Json => {
  const all = args.flatMap((one) => (Array.isArray(one) ? (one as readonly Json[]) : [one]));
  const known = all.filter(isNumber);
  if (known.length > 0) return ofNumbers(...known);
  const texts = all.filter((one): one is string => typeof one === 'string');
  return texts.length === 0 ? null : texts.reduce((best, one) => (before(one, best) ? one : best));
};
