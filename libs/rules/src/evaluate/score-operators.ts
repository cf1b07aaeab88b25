import type { Json, JsonObject } from '@tandem/domain';
import { figure, isAnswered, isNumber, listOf, numbersOf, type Operators } from './values.js';

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Pairs of a value and its weight; «не применимо» and what is not answered fall out with their weight. */
const weighed = (values: Json | undefined, weights: Json | undefined): [number, number][] =>
  listOf(values).flatMap((value, at): [number, number][] => {
    const weight = listOf(weights)[at];
    return isNumber(value) && isNumber(weight) ? [[value, weight]] : [];
  });

/**
 * Scores of the named rows of a matrix, reversed ones turned round (`min + max − x`). «Не применимо» falls out. While a
 * row has no answer at all there is no figure: a subscale without one of its statements is a wrong one.
 */
const keyedScores = ([matrix, rows, reversed, most, least]: readonly (Json | undefined)[]):
  number[] | null => {
  if (matrix === null || typeof matrix !== 'object' || Array.isArray(matrix) || !isNumber(most)) return null;
  const answers = matrix as JsonObject;
  const turned = new Set(listOf(reversed));
  const ends = most + (isNumber(least) ? least : 0);
  const scores: number[] = [];
  for (const row of listOf(rows)) {
    const value = typeof row === 'string' && Object.hasOwn(answers, row) ? answers[row] : undefined;
    if (!isAnswered(value)) return null;
    if (isNumber(value)) scores.push(turned.has(row) ? ends - value : value);
  }
  return scores;
};

/** `[from, result]` or `[from, to, result]`: the highest `from` that the value reaches, unrounded. */
const reached = (value: number, ladder: Json | undefined): readonly Json[] | undefined => {
  let best: readonly Json[] | undefined;
  for (const step of listOf(ladder)) {
    const own = listOf(step);
    if (isNumber(own[0]) && value >= own[0] && (!best || own[0] > (best[0] as number))) best = own;
  }
  return best;
};

/** Sums, averages and scales of scored sheets. */
export const SCORE_OPERATORS: Operators = {
  sum: ([list]) => sum(numbersOf(list)),
  avg: ([list]) => {
    const known = numbersOf(list);
    return known.length === 0 ? null : figure(sum(known) / known.length);
  },
  weighted: ([values, weights]) => figure(sum(weighed(values, weights).map(([one, weight]) => one * weight))),
  weightedAvg: ([values, weights]) => {
    const pairs = weighed(values, weights);
    return figure(sum(pairs.map(([one, weight]) => one * weight)) / sum(pairs.map(([, weight]) => weight)));
  },
  reverse: ([value, most, least]) =>
    isNumber(value) && isNumber(most) ? figure(most + (isNumber(least) ? least : 0) - value) : null,
  keyed: (args) => {
    const scores = keyedScores(args);
    return scores && figure(sum(scores));
  },
  keyedAvg: (args) => {
    const scores = keyedScores(args);
    return scores && scores.length > 0 ? figure(sum(scores) / scores.length) : null;
  },
  percent: ([part, whole]) => (isNumber(part) && isNumber(whole) ? figure((part / whole) * 100) : null),
  rank: ([value, list]) =>
    isNumber(value) ? numbersOf(list).filter((other) => other > value).length + 1 : null,
  steps: ([value, ladder, otherwise]) => {
    if (!isNumber(value)) return null;
    return reached(value, ladder)?.[1] ?? otherwise ?? null;
  },
  // A band ends where the next begins, whatever its written end says: 79.5 is still of 60–79. Only the end of the highest
  // one bounds it, because nothing follows.
  bands: ([value, bands, otherwise]) => {
    const band = isNumber(value) ? reached(value, bands) : undefined;
    if (!isNumber(value) || !band) return isNumber(value) ? (otherwise ?? null) : null;
    const [from, to] = band;
    const highest = Math.max(...listOf(bands).map((one) => Number(listOf(one)[0])));
    const isOver = band.length > 2 && isNumber(to) && value > to && from === highest;
    return (isOver ? otherwise : band.at(-1)) ?? null;
  },
};
