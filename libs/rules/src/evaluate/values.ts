import { isDate, type Calendar, type Json } from '@tandem/domain';

/** What operators may ask besides their arguments. */
export interface Surroundings {
  readonly calendar?: Calendar;
  readonly today?: string;
  /** Steps that many evaluations take together: one budget for a whole form. */
  readonly budget?: Budget;
}

export interface Budget {
  left: number;
}

/** A plain operator: all arguments are evaluated first. */
export type Operator = (args: readonly Json[], around: Surroundings) => Json;
export type Operators = { readonly [name: string]: Operator };

export const truthy = (value: Json): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

export const isNumber = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];

/** Numbers of a list; a number alone is a list of one. */
export const numbersOf = (value: Json | undefined): number[] =>
  isNumber(value) ? [value] : listOf(value).filter(isNumber);

/** An empty text stands for no answer, as everywhere in a form. */
export const isAnswered = (value: Json | undefined): value is Json =>
  value !== undefined && value !== null && value !== '';

/** Added to nought, minus nought is nought: JSON and people know only one. What is no number is nothing. */
export const figure = (value: number): Json => (Number.isFinite(value) ? value + 0 : null);

export const equal = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b));

/** Texts put together from texts put together must not grow without end. */
export const bounded = (value: string): string => value.slice(0, 20_000);

export const textOf = (value: Json): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** Dates also come as moments: their first ten signs are the day. */
export const dayOf = (value: Json | undefined): string | undefined => {
  const day = typeof value === 'string' && value.length > 10 ? value.slice(0, 10) : value;
  return isDate(day) ? day : undefined;
};

/** Half up, also for 1.005, which binary fractions keep a little smaller. */
export const roundTo = (value: number, digits: Json | undefined, round = Math.round): number => {
  const scale = 10 ** Math.max(0, Math.min(8, Math.trunc(isNumber(digits) ? digits : 0)));
  const slip = round === Math.ceil ? -1 : round === Math.floor ? 1 : Math.sign(value);
  return round((value + slip * Number.EPSILON * Math.abs(value)) * scale) / scale + 0;
};
