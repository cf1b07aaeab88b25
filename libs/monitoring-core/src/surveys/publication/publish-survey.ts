import { placesOf, type AnsweringUnit, type Asked, type GivenAnswer } from './asked.js';
import { grouped } from './join-places.js';
import { safeMeans, type SafeMean } from './safe-means.js';
import { tellableRows, type TellableRow } from './tellable-rows.js';
import { tellQuestion, type ToldRow } from './tell-question.js';
import { countUnits } from './unit-tree.js';

/** People of one unit who gave one of these answers: several where rare answers are told together. */
export interface PublishedGroup {
  readonly of: readonly string[];
  readonly people: number;
}

export interface PublishedQuestion {
  readonly question: string;
  readonly unit: string;
  readonly groups: readonly PublishedGroup[];
  readonly mean?: SafeMean;
}

/** All that is ever told of a survey; figures that are not here are told nowhere. */
export interface SurveyPublication {
  readonly units: readonly { readonly unit: string; readonly people: number }[];
  /** «Недостаточно данных»: few answered there, or a neighbour is hidden behind them. */
  readonly hidden: readonly string[];
  readonly questions: readonly PublishedQuestion[];
}

/**
 * What may be published of a survey over a tree of units, decided for all of its figures together
 * (docs/decisions/0016-what-a-survey-tells.md). Reckoned once, after the window has closed: two publications of the same
 * survey would tell their difference.
 */
export const publishSurvey = (
  units: readonly AnsweringUnit[],
  answers: readonly GivenAnswer[],
  questions: readonly Asked[],
): SurveyPublication => {
  refuseMadeOf(questions);
  const roots = countUnits(units, answers, questions).flatMap((unit) => tellableRows(unit, questions) ?? []);
  const shown = roots
    .flatMap(withBelow)
    .flatMap(({ id, tally }) => (id === undefined ? [] : [{ unit: id, people: tally.people }]));
  const visible = new Set(shown.map(({ unit }) => unit));
  return {
    units: shown,
    hidden: units.flatMap(({ id }) => (visible.has(id) ? [] : [id])),
    questions: questions.flatMap((asked, at) => roots.flatMap((root) => publishQuestion(root, asked, at))),
  };
};

const publishQuestion = (root: TellableRow, asked: Asked, at: number): PublishedQuestion[] => {
  const told = tellQuestion(root, at, asked.kind === 'number' || asked.ordered === true);
  const means = asked.kind === 'number' ? safeMeans(told, at) : new Map<ToldRow, SafeMean>();
  const places = placesOf(asked);
  const order = new Map(withBelow(root).map((row, index) => [row, index]));
  const inOrder = flat(told).sort((a, b) => order.get(a.row)! - order.get(b.row)!);
  return inOrder.flatMap((one) => {
    const { id, tally } = one.row;
    if (id === undefined) return [];
    const people = grouped(tally.counts[at]!, one.groups);
    const mean = means.get(one);
    return [
      {
        question: asked.id,
        unit: id,
        groups: one.groups.map((group, index) => ({
          of: group.map((place) => places[place]!),
          people: people[index]!,
        })),
        ...(mean === undefined ? {} : { mean }),
      },
    ];
  });
};

/** What is decided for each question by itself holds for all of them as long as none can be reckoned from others. */
const refuseMadeOf = (questions: readonly Asked[]): void => {
  const told = new Set(questions.map(({ id }) => id));
  if (told.size < questions.length) throw new RangeError('a question is told twice');
  for (const asked of questions) {
    const part = asked.kind === 'number' ? asked.madeOf?.find((id) => told.has(id)) : undefined;
    if (part !== undefined)
      throw new RangeError(`${asked.id} is made of ${part}: one of them is told, not both`);
  }
};

const withBelow = (row: TellableRow): TellableRow[] => [row, ...row.rows.flatMap(withBelow)];

const flat = (told: ToldRow): ToldRow[] => [told, ...told.below.flatMap(flat)];
