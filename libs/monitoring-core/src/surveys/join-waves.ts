import type { GivenAnswer, Asked } from './publication/asked.js';
import type { PublishedQuestion } from './publication/publish-survey.js';

/** An answer of a confidential survey: the token joins the entry and the exit of one person and names nobody. */
export interface TokenAnswer extends GivenAnswer {
  readonly token: string;
}

const at = (wave: 'start' | 'end', question: string): string => `${question}@${wave}`;

/**
 * Entry and exit as one data set, a person once. A question counts for those alone who answered it both times; the others
 * stand at «no answer» of both waves, and so the two waves are told of the same people, in the same rows, and a change is
 * the difference of two published means that tells nothing more than they do. Whoever moved stands where he left.
 */
export const joinWaves = (
  start: readonly TokenAnswer[],
  end: readonly TokenAnswer[],
  questions: readonly string[],
): GivenAnswer[] => {
  const [first, last] = [byToken(start), byToken(end)];
  const tokens = new Set([...last.keys(), ...first.keys()]);
  return [...tokens].map((token) => {
    const [one, other] = [first.get(token), last.get(token)];
    const both = questions.filter((id) => isGiven(one?.values[id]) && isGiven(other?.values[id]));
    return {
      unit: (other ?? one)!.unit,
      values: Object.fromEntries(
        both.flatMap((id) => [
          [at('start', id), one!.values[id]],
          [at('end', id), other!.values[id]],
        ]),
      ),
    };
  });
};

/** The questions of a joined survey: each of them twice, told by its mean alone. */
export const askedTwice = (questions: readonly Extract<Asked, { kind: 'number' }>[]): Asked[] =>
  questions.flatMap((asked) =>
    (['start', 'end'] as const).map((wave) => ({ ...asked, id: at(wave, asked.id), cuts: [] })),
  );

export interface SurveyChange {
  readonly unit: string;
  readonly question: string;
  readonly people: number;
  /** Exit less entry, over the same people. */
  readonly change: number;
  readonly within: number;
}

/** Changes where both means are published. */
export const changesOf = (
  published: readonly PublishedQuestion[],
  questions: readonly string[],
): SurveyChange[] => {
  const found = new Map(published.map((one) => [`${one.question} ${one.unit}`, one]));
  return questions.flatMap((question) =>
    published
      .filter((one) => one.question === at('end', question))
      .flatMap(({ unit, mean: end }): SurveyChange[] => {
        const start = found.get(`${at('start', question)} ${unit}`)?.mean;
        if (!start || !end) return [];
        return [
          {
            unit,
            question,
            people: end.answered,
            change: hundredths(end.mean - start.mean),
            within: hundredths(end.within + start.within),
          },
        ];
      }),
  );
};

const byToken = (answers: readonly TokenAnswer[]): Map<string, TokenAnswer> =>
  new Map(answers.map((one) => [one.token, one]));

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

const hundredths = (value: number): number => Math.round(value * 100) / 100;
