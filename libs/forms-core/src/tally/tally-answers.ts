import type { Json, JsonObject } from '@tandem/domain';
import { isObject, partsOf } from '../schema/pointer.js';
import { sameJson } from '../validate/same-json.js';
import type { Question } from './question.js';

/** What came of one question over many answers. */
export interface Tally {
  readonly at: string;
  /** Cases in which it was answered: twenty meetings of one pair are one. */
  readonly cases: number;
  /** Values given: more than cases where rows or several choices are asked. */
  readonly values: number;
  /** Under each bar of the question, in their order. */
  readonly bars: readonly number[];
  /** Values that no bar of this version has. */
  readonly others: number;
  readonly numbers?: NumberTally;
}

export interface NumberTally {
  readonly mean: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** One person's answers, and the case that they belong to. */
export interface CountedAnswers {
  readonly of: string;
  readonly data: JsonObject;
}

/** Counts answers under the questions. Answers of other versions count where their values still stand under a bar. */
export const tallyAnswers = (questions: readonly Question[], answers: readonly CountedAnswers[]): Tally[] =>
  questions.map((question) => {
    const parts = partsOf(question.at);
    const given = answers
      .map(({ of, data }) => ({ of, values: valuesAt(data, parts) }))
      .filter(({ values }) => values.length > 0);
    const values = given.flatMap((one) => one.values);
    const bars = question.bars.map(({ value }) => values.filter((one) => sameJson(one, value)).length);
    const counted = bars.reduce((sum, count) => sum + count, 0);
    const numbers = numbersOf(question, values);
    return {
      at: question.at,
      cases: new Set(given.map(({ of }) => of)).size,
      values: values.length,
      bars,
      others: question.bars.length > 0 ? values.length - counted : 0,
      ...(numbers ? { numbers } : {}),
    };
  });

/** Every value that stands at the place: `*` goes through rows, a list of choices gives each. */
const valuesAt = (value: Json | undefined, parts: readonly string[]): Json[] => {
  const [part, ...rest] = parts;
  if (part === undefined) {
    if (value === undefined || value === null || value === '') return [];
    return Array.isArray(value) ? (value as Json[]) : [value];
  }
  if (part === '*')
    return Array.isArray(value) ? (value as Json[]).flatMap((row) => valuesAt(row, rest)) : [];
  return isObject(value) && Object.hasOwn(value, part) ? valuesAt(value[part], rest) : [];
};

const numbersOf = ({ kind }: Question, values: readonly Json[]): NumberTally | undefined => {
  if (kind !== 'number' && kind !== 'scale') return undefined;
  // «Не применимо» is no number and counts in no average.
  const known = values.filter((one): one is number => typeof one === 'number').sort((a, b) => a - b);
  if (known.length === 0) return undefined;
  const middle = known.length / 2;
  return {
    mean: known.reduce((sum, one) => sum + one, 0) / known.length,
    median: (known[Math.ceil(middle) - 1]! + known[Math.floor(middle)]!) / 2,
    least: known[0]!,
    most: known.at(-1)!,
  };
};
