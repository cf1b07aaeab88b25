import {
  askedTwice,
  changesOf,
  joinWaves,
  publishSurvey,
  type AnsweringUnit,
  type Asked,
  type GivenAnswer,
  type SurveyChange,
  type SurveyPublication,
} from '@tandem/monitoring-core';
import type { JsonObject } from '@tandem/domain';
import type { CountedQuestion, SurveyQuestions } from '../questions/counted-question.js';
import { indexQuestion, toldIndices, type ToldIndex } from './satisfaction-question.js';
import { toldQuestion, type ToldQuestion } from './told-question.js';

/** What was answered, as it is stored. */
export interface StoredAnswer {
  readonly unit: string;
  readonly token?: string;
  readonly data: JsonObject;
}

interface SurveyToTell {
  readonly units: readonly AnsweringUnit[];
  readonly answers: readonly StoredAnswer[];
  readonly questions: SurveyQuestions;
  readonly tells: 'questions' | 'index';
  /** The entry that is told with this exit. */
  readonly entry?: { readonly answers: readonly StoredAnswer[]; readonly questions: SurveyQuestions };
}

export interface ToldSurvey {
  readonly questions: readonly ToldQuestion[];
  readonly publication: SurveyPublication;
  readonly changes: readonly SurveyChange[];
  readonly indices: readonly ToldIndex[];
}

/** All that is told of a survey, decided for all of its figures together (docs/decisions/0016). */
export const tellSurvey = (survey: SurveyToTell): ToldSurvey =>
  survey.entry ? tellBoth(survey, survey.entry) : tellAlone(survey);

const tellAlone = ({ units, answers, questions, tells }: SurveyToTell): ToldSurvey => {
  const index = tells === 'index' ? indexQuestion(questions) : undefined;
  const asked = index
    ? [index, ...questions.counted.filter((one) => !questions.index!.scales.includes(one.asked.id))]
    : questions.counted;
  const given = answers.map(({ unit, data }) => ({ unit, values: valuesOf(asked, data) }));
  const publication = publishSurvey(
    units,
    given,
    asked.map((one) => one.asked),
  );
  return {
    questions: asked.map((one) => toldQuestion(one)),
    publication,
    changes: [],
    indices: index ? toldIndices(publication, index.asked) : [],
  };
};

/** Entry and exit as one: scales that both ask are told of those who answered both, what only the exit asks of all. */
const tellBoth = (
  { units, answers, questions }: SurveyToTell,
  entry: NonNullable<SurveyToTell['entry']>,
): ToldSurvey => {
  const twice = questions.counted.filter(({ asked }) => isAskedAlike(asked, entry.questions.counted));
  const ids = twice.map(({ asked }) => asked.id);
  const once = questions.counted.filter(({ asked }) => !ids.includes(asked.id));
  const tokens = new Set(answers.map(({ token }) => token!));
  const waves = joinWaves(
    entry.answers
      .filter(({ token }) => tokens.has(token!))
      .map((one) => withToken(one, entry.questions.counted)),
    answers.map((one) => withToken(one, questions.counted)),
    ids,
  );
  // Joined in the order of the exit's answers, a token once.
  const given: GivenAnswer[] = waves.map(({ unit, values }, at) => ({
    unit,
    values: { ...valuesOf(once, answers[at]!.data), ...values },
  }));
  const numbers = twice.map(({ asked }) => asked as Extract<Asked, { kind: 'number' }>);
  const publication = publishSurvey(units, given, [
    ...once.map(({ asked }) => asked),
    ...askedTwice(numbers),
  ]);
  const atEntry = new Map(entry.questions.counted.map((one) => [one.asked.id, one]));
  return {
    questions: [
      ...twice.flatMap((one) => [
        toldQuestion(atEntry.get(one.asked.id)!, 'start'),
        toldQuestion(one, 'end'),
      ]),
      ...once.map((one) => toldQuestion(one)),
    ],
    publication,
    changes: changesOf(publication.questions, ids),
    indices: [],
  };
};

const isAskedAlike = (asked: Asked, others: readonly CountedQuestion[]): boolean =>
  asked.kind === 'number' &&
  others.some(
    ({ asked: other }) =>
      other.kind === 'number' && other.id === asked.id && other.min === asked.min && other.max === asked.max,
  );

const withToken = (answer: StoredAnswer, questions: readonly CountedQuestion[]) => ({
  unit: answer.unit,
  token: answer.token!,
  values: valuesOf(questions, answer.data),
});

const valuesOf = (questions: readonly CountedQuestion[], data: JsonObject): GivenAnswer['values'] =>
  Object.fromEntries(questions.map(({ asked, valueOf }) => [asked.id, valueOf(data)]));
