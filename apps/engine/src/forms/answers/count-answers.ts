import { tallyAnswers, type Question, type Tally } from '@tandem/forms-core';
import type { QuestionCount } from '@tandem/contracts';
import { hideSmallGroups, SMALLEST_GROUP } from '@tandem/domain';
import type { GatheredAnswer } from './gather-answers.js';

/** Counts of one group of answers, question by question; a question that too few have answered keeps its counts. */
export const countQuestions = (
  questions: readonly Question[],
  answers: readonly GatheredAnswer[],
  open: boolean,
): QuestionCount[] =>
  tallyAnswers(questions, answers).map((tally) => (mayTell(tally, open) ? told(tally, open) : untold(tally)));

const mayTell = ({ cases }: Tally, open: boolean): boolean => open || cases === 0 || cases >= SMALLEST_GROUP;

const told = ({ cases, values, bars, others, numbers }: Tally, open: boolean): QuestionCount => ({
  cases,
  values,
  hidden: false,
  bars: [...bars],
  others,
  // The least and the most are somebody's own answers.
  ...(numbers ? { numbers: open ? { ...numbers } : { mean: numbers.mean, median: numbers.median } } : {}),
});

const untold = ({ bars }: Tally): QuestionCount => ({
  cases: 0,
  values: 0,
  hidden: true,
  bars: bars.map(() => 0),
  others: 0,
});

export const casesOf = (answers: readonly GatheredAnswer[]): number =>
  new Set(answers.map((one) => one.of)).size;

/** Answers by the unit of the next level below `path`; those of the unit itself stand under its own path. */
export const byUnitBelow = (
  path: string,
  answers: readonly GatheredAnswer[],
): Map<string, GatheredAnswer[]> => {
  const depth = path.split('.').length + 1;
  const groups = new Map<string, GatheredAnswer[]>();
  for (const answer of answers) {
    const unit = answer.path.split('.').slice(0, depth).join('.');
    groups.set(unit, [...(groups.get(unit) ?? []), answer]);
  }
  return groups;
};

/** Units that may be told of beside their total. */
export const tellable = (groups: ReadonlyMap<string, readonly GatheredAnswer[]>): ReadonlySet<string> =>
  hideSmallGroups([...groups].map(([id, answers]) => ({ id, count: casesOf(answers) })));
