import { SMALLEST_GROUP } from '@tandem/domain';
import { NO_ANSWER } from '../../surveys/publication/asked.js';
import { ASKED_BLOCKS, REST } from './asked-blocks.js';

/** What was told of one question of a survey at one unit. */
export interface ToldAtUnit {
  readonly question: string;
  readonly groups: readonly { readonly of: readonly string[]; readonly people: number }[];
}

export interface SurveyBlock {
  /** The field of form 27. */
  readonly field: string;
  readonly answers: { readonly [option: string]: number };
  /** Who answered the question. */
  readonly people: number;
}

/**
 * Criteria 2 and 3 as a survey told them. A question tells a criterion where it is named as form 27 names it and offers
 * the same options. Only published groups are read: each option told by itself, or the worse ones together, which the form
 * has a place for. What a publication has joined otherwise or left out is not guessed, so that nothing stands here that does
 * not stand among the results (decision 16), and no sum of forms says more than those results together.
 */
export const fillFromSurvey = (told: readonly ToldAtUnit[]): SurveyBlock[] =>
  told.flatMap(({ question, groups }) => {
    const field = question.replace(/^\//, '');
    const options = Object.hasOwn(ASKED_BLOCKS, field) ? ASKED_BLOCKS[field]! : undefined;
    const answers = options && countsOf(groups, options);
    if (!answers) return [];
    const people = Object.values(answers).reduce((sum, count) => sum + count, 0);
    return people < SMALLEST_GROUP ? [] : [{ field, answers, people }];
  });

/** Whoever passed the question over stands apart as well: joined to an option, he would be counted with it. */
const countsOf = (
  groups: ToldAtUnit['groups'],
  options: readonly string[],
): { readonly [option: string]: number } | undefined => {
  const worse = options.slice(1);
  const counts: { [option: string]: number } = {};
  const told = new Set<string>();
  for (const { of, people } of groups) {
    if (of.length === 1 && of[0] === NO_ANSWER) continue;
    const together = of.length > 1;
    if (together && (of.length !== worse.length || !worse.every((option) => of.includes(option))))
      return undefined;
    for (const option of of) {
      told.add(option);
      counts[option] = together ? 0 : people;
    }
    if (together) counts[REST] = people;
  }
  return told.size === options.length && options.every((option) => told.has(option)) ? counts : undefined;
};
