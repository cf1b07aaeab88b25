import type { Json, JsonObject } from '@tandem/domain';
import { isObject, partsOf } from '../schema/pointer.js';
import { sameJson } from '../validate/same-json.js';
import type { Bar, Question } from './question.js';

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
    const values: Json[] = [];
    const cases = new Set<string>();
    for (const { of, data } of answers) {
      const before = values.length;
      collect(data, parts, 0, values);
      if (values.length > before) cases.add(of);
    }
    const bars = countBars(question.bars, values);
    const counted = bars.reduce((sum, count) => sum + count, 0);
    const numbers = numbersOf(question, values);
    return {
      at: question.at,
      cases: cases.size,
      values: values.length,
      bars,
      others: question.bars.length > 0 ? values.length - counted : 0,
      ...(numbers ? { numbers } : {}),
    };
  });

/** Plain values are counted in one walk: a region has tens of thousands. */
const countBars = (bars: readonly Bar[], values: readonly Json[]): number[] => {
  if (bars.length === 0) return [];
  const counts = new Map<Json, number>();
  for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  const objects = values.filter((one) => typeof one === 'object');
  return bars.map(({ value }) =>
    typeof value === 'object'
      ? objects.filter((one) => sameJson(one, value)).length
      : (counts.get(value) ?? 0),
  );
};

/** Adds every value that stands at the place: `*` goes through rows, a list of choices gives each. */
const collect = (value: Json | undefined, parts: readonly string[], at: number, values: Json[]): void => {
  if (value === undefined || value === null || value === '') return;
  const part = parts[at];
  if (Array.isArray(value)) {
    if (part === undefined) for (const one of value as Json[]) values.push(one);
    else if (part === '*') for (const row of value as Json[]) collect(row, parts, at + 1, values);
  } else if (part === undefined) values.push(value);
  else if (isObject(value) && Object.hasOwn(value, part)) collect(value[part], parts, at + 1, values);
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
