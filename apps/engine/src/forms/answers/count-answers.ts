import {
  isClosed,
  partsOf,
  tallyAnswers,
  type FormDefinition,
  type Question,
  type Tally,
} from '@tandem/forms-core';
import type { QuestionCount } from '@tandem/contracts';
import { hideSmallGroups, SMALLEST_GROUP } from '@tandem/domain';
import type { GatheredAnswer } from './gather-answers.js';

/** A question that is counted, and whether everybody who reads the answers reads this one too. */
export interface CountedQuestion extends Question {
  readonly closed: boolean;
}

export const toCount = (
  { schema }: Pick<FormDefinition, 'schema'>,
  questions: readonly Question[],
): CountedQuestion[] =>
  questions.map((question) => ({ ...question, closed: isClosed(schema, partsOf(question.at)) }));

/** Counts of one group of answers, question by question; a question that too few have answered keeps its counts. */
export const countQuestions = (
  questions: readonly CountedQuestion[],
  answers: readonly GatheredAnswer[],
  open: boolean,
): QuestionCount[] =>
  tallyAnswers(questions, answers).map((tally, at) => {
    const isOpen = open && !questions[at]!.closed;
    return mayTell(tally, isOpen) ? told(tally, isOpen) : untold(tally);
  });

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

/** The question without its counts. */
export const untold = ({ bars }: { readonly bars: readonly unknown[] }): QuestionCount => ({
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
  return Map.groupBy(answers, (answer) => answer.path.split('.').slice(0, depth).join('.'));
};

/** Units that may be told of beside their total. */
export const tellable = (groups: ReadonlyMap<string, readonly GatheredAnswer[]>): ReadonlySet<string> =>
  hideSmallGroups([...groups].map(([id, answers]) => ({ id, count: casesOf(answers) })));
