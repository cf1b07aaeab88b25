import { SMALLEST_GROUP } from '@tandem/domain';
import { NO_ANSWER } from '../../surveys/publication/asked.js';

/** Options by which form 27 counts answers of people (criteria 2 and 3), under the names that it has for them. */
const ACCESS = ['available', 'unavailable', 'none'] as const;
const EFFECT = ['effective', 'ineffective', 'none'] as const;
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  c2Org: ACCESS,
  c2Mun: ACCESS,
  c2Reg: ACCESS,
  c3Material: EFFECT,
  c3NonMaterial: EFFECT,
};

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
 * the same options. Only published groups are read, and only where each option is told by itself: what a publication has
 * joined or left out is not guessed, so that nothing stands here that does not stand among the results (decision 16), and
 * no sum of forms says more than those results together.
 */
export const fillFromSurvey = (told: readonly ToldAtUnit[]): SurveyBlock[] =>
  told.flatMap(({ question, groups }) => {
    const field = question.replace(/^\//, '');
    const options = Object.hasOwn(BLOCKS, field) ? BLOCKS[field]! : undefined;
    const answers = options && toldAlone(groups, options);
    if (!answers) return [];
    const people = Object.values(answers).reduce((sum, count) => sum + count, 0);
    return people < SMALLEST_GROUP ? [] : [{ field, answers, people }];
  });

/** Whoever passed the question over stands apart as well: joined to an option, he would be counted with it. */
const toldAlone = (
  groups: ToldAtUnit['groups'],
  options: readonly string[],
): { readonly [option: string]: number } | undefined => {
  const counts = new Map<string, number>();
  for (const { of, people } of groups) {
    if (of.length !== 1) return undefined;
    if (of[0] !== NO_ANSWER) counts.set(of[0]!, people);
  }
  const same = counts.size === options.length && options.every((option) => counts.has(option));
  return same ? Object.fromEntries(counts) : undefined;
};
