import { answerEach, askEach, placesOf, NO_ANSWER, type Asked } from '@tandem/monitoring-core';
import { valueAt, partsOf, type Question } from '@tandem/forms-core';
import type { Json, JsonObject, Text } from '@tandem/domain';
import type { CountedQuestion } from './counted-question.js';

type Words = Required<Text>;
type Answer = JsonObject[string] | undefined;

/** A question in both languages: places and values are those of the Russian form, words of each. */
export interface SpokenQuestion {
  readonly ru: Question;
  readonly en: Question;
}

const YES: Words = { ru: 'да', en: 'yes' };
const NO: Words = { ru: 'нет', en: 'no' };
const NOT_SAID: Words = { ru: 'нет ответа', en: 'no answer' };
/** A number with more values than this is told by nothing: its sums would be guesses. */
const WIDEST = 1_000;

/** A question as people are divided by it; nothing where it cannot be counted. `cuts`: where numbers of a scale are divided. */
export const countQuestion = (spoken: SpokenQuestion, cuts: readonly number[]): CountedQuestion[] => {
  switch (spoken.ru.kind) {
    case 'one':
      return [choice(spoken)];
    case 'yesNo':
      return [yesNo(spoken)];
    case 'many':
      return many(spoken);
    case 'scale':
      return isPlain(spoken.ru) ? [numberOf(spoken, cuts)] : [choice(spoken)];
    case 'number':
      return isWhole(spoken.ru.schema) ? [numberOf(spoken, [])] : [];
    default:
      return [];
  }
};

/** Bars that are but their numbers: a scale of ten, not «2 — в полной мере». */
const isPlain = ({ bars }: Question): boolean =>
  bars.every(({ value, title }) => typeof value === 'number' && title === String(value));

const isWhole = ({ type, minimum, maximum }: JsonObject): boolean =>
  type === 'integer' &&
  typeof minimum === 'number' &&
  typeof maximum === 'number' &&
  maximum - minimum <= WIDEST;

const titleOf = ({ ru, en }: SpokenQuestion): Words => ({ ru: ru.title, en: en.title });

const choice = (spoken: SpokenQuestion): CountedQuestion => {
  const { ru, en } = spoken;
  const options = ru.bars.map(({ value }) => String(value));
  return {
    // Options stand in an order that means something more often than not: rare ones are joined with their neighbours.
    asked: { kind: 'choice', id: ru.at, options, ordered: options.length > 2 },
    title: titleOf(spoken),
    places: {
      ...Object.fromEntries(
        ru.bars.map(({ title }, at) => [options[at]!, { ru: title, en: en.bars[at]?.title ?? title }]),
      ),
      [NO_ANSWER]: NOT_SAID,
    },
    valueOf: reader(ru.at, (value) => (options.includes(String(value)) ? String(value) : null)),
  };
};

const yesNo = (spoken: SpokenQuestion): CountedQuestion => ({
  asked: { kind: 'choice', id: spoken.ru.at, options: ['yes', 'no'] },
  title: titleOf(spoken),
  places: { yes: YES, no: NO, [NO_ANSWER]: NOT_SAID },
  valueOf: reader(spoken.ru.at, (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : null)),
});

/** Several options of one question: each is a question of its own. */
const many = (spoken: SpokenQuestion): CountedQuestion[] => {
  const { ru, en } = spoken;
  const options = ru.bars.map(({ value }) => String(value));
  return askEach(ru.at, options).map((asked, at) => ({
    asked,
    title: {
      ru: `${ru.title}: ${ru.bars[at]!.title}`,
      en: `${en.title}: ${en.bars[at]?.title ?? ru.bars[at]!.title}`,
    },
    places: { yes: YES, no: NO, [NO_ANSWER]: NOT_SAID },
    valueOf: reader(ru.at, (value) =>
      Array.isArray(value)
        ? (answerEach(ru.at, options, (value as Json[]).map(String))[asked.id] ?? null)
        : null,
    ),
  }));
};

const numberOf = (spoken: SpokenQuestion, cuts: readonly number[]): CountedQuestion => {
  const { ru } = spoken;
  const values = ru.bars.map(({ value }) => Number(value));
  const [min, max] =
    values.length > 0
      ? [Math.min(...values), Math.max(...values)]
      : [Number(ru.schema['minimum']), Number(ru.schema['maximum'])];
  const asked: Asked = {
    kind: 'number',
    id: ru.at,
    min,
    max,
    cuts: cuts.filter((cut) => cut > min && cut <= max),
  };
  return {
    asked,
    title: titleOf(spoken),
    places: numberPlaces(asked),
    valueOf: reader(ru.at, (value) =>
      Number.isInteger(value) && (value as number) >= min && (value as number) <= max
        ? (value as number)
        : null,
    ),
  };
};

/** How many rows somebody wrote: the words stay with him, that he wrote them may be counted. */
export const countRows = (at: string, title: Words, most: number): CountedQuestion => {
  const asked: Asked = { kind: 'number', id: at, min: 0, max: most, cuts: [] };
  return {
    asked,
    title: { ru: `${title.ru}: сколько названо`, en: `${title.en}: how many were named` },
    places: numberPlaces(asked),
    valueOf: reader(at, (value) => (Array.isArray(value) ? Math.min(most, value.length) : null)),
  };
};

export const numberPlaces = (asked: Asked): CountedQuestion['places'] =>
  Object.fromEntries(
    placesOf(asked).map((place) => [place, place === NO_ANSWER ? NOT_SAID : { ru: place, en: place }]),
  );

const reader = (at: string, read: (value: Answer) => string | number | null): CountedQuestion['valueOf'] => {
  // Twenty thousand people are asked: the place is taken apart once.
  const parts = partsOf(at);
  return (data) => read(valueAt(data, parts));
};
