import {
  NO_ANSWER,
  placesOf,
  satisfactionIndex,
  type Asked,
  type SurveyPublication,
} from '@tandem/monitoring-core';
import type { CountedQuestion, SurveyQuestions } from '../questions/counted-question.js';
import { numberPlaces } from '../questions/count-question.js';

const INDEX_ID = 'satisfaction';

/** The index of satisfaction as a question of its own, told in place of those of which it is made. */
export const indexQuestion = ({ counted, index }: SurveyQuestions): CountedQuestion | undefined => {
  if (!index) return undefined;
  const scales = counted.filter(({ asked }) => index.scales.includes(asked.id));
  const asked: Asked = {
    kind: 'number',
    id: INDEX_ID,
    min: 10,
    max: 100,
    cuts: [index.from],
    madeOf: index.scales,
  };
  const [below, above] = placesOf(asked) as [string, string];
  return {
    asked,
    title: { ru: 'Индекс удовлетворённости', en: 'Index of satisfaction' },
    places: {
      ...numberPlaces(asked),
      [below]: {
        ru: `не довольны: индекс ниже ${index.from}`,
        en: `not satisfied: index below ${index.from}`,
      },
      [above]: { ru: `довольны: индекс от ${index.from}`, en: `satisfied: index of ${index.from} and more` },
    },
    valueOf: (data) => satisfactionIndex(scales.map(({ valueOf }) => valueOf(data) as number | null)) ?? null,
  };
};

export interface ToldIndex {
  readonly unit: string;
  readonly satisfied: number;
  readonly answered: number;
}

/** Where the satisfied are told by themselves, and so are those who answered: a value of the indicator. */
export const toldIndices = (publication: SurveyPublication, asked: Asked): ToldIndex[] => {
  const above = placesOf(asked)[1];
  return publication.questions
    .filter(({ question }) => question === asked.id)
    .flatMap(({ unit, groups }) => {
      const satisfied = groups.find(({ of }) => of.length === 1 && of[0] === above);
      const silentAlone = groups.every(({ of }) => of.length === 1 || !of.includes(NO_ANSWER));
      if (!satisfied || !silentAlone) return [];
      const answered = groups
        .filter(({ of }) => !of.includes(NO_ANSWER))
        .reduce((sum, { people }) => sum + people, 0);
      return answered === 0 ? [] : [{ unit, satisfied: satisfied.people, answered }];
    });
};
