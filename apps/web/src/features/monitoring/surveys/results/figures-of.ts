import type { SurveyResultsView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import type { TFunction } from 'i18next';
import type { Bar } from './figure-panel.js';
import { sayChange, sayNumber, sayShare, sayWithin } from './say-number.js';

type Told = SurveyResultsView;
type Question = Told['questions'][number];

const ofUnit = (question: Question, unit: string) => question.by.find((one) => one.unit === unit);

const titleOf = ({ title, wave }: Question, t: TFunction): string =>
  wave ? `${title} (${t(`surveys.results.wave.${wave}`)})` : title;

/** Means of all scales, one beside the other; what may not be told stands there in words. */
export const meanBars = (told: Told, unit: string, language: Language, t: TFunction): Bar[] =>
  told.questions
    .filter(({ kind }) => kind === 'number')
    .map((question) => {
      const mean = ofUnit(question, unit)?.mean ?? null;
      return {
        label: titleOf(question, t),
        value: mean?.value ?? null,
        text: mean ? sayNumber(mean.value, language) : t('surveys.results.hiddenFigure'),
        more: mean ? [sayWithin(mean.within, language), String(mean.answered)] : ['', ''],
      };
    });

export interface ChoiceFigure {
  readonly bars: readonly Bar[];
  /** Some answers, or all of them, had to be told together. */
  readonly joined: 'none' | 'some' | 'all';
}

/** How many gave each answer; nothing for a question that its mean tells, or that nobody of the unit was told of. */
export const choiceFigure = (question: Question, unit: string, language: Language): ChoiceFigure | null => {
  const given = (ofUnit(question, unit)?.groups ?? []).filter(({ people }) => people > 0);
  const joined = given.some((one) => one.joined);
  if (given.length === 0 || (question.kind === 'number' && given.length < 2)) return null;
  const people = given.reduce((sum, one) => sum + one.people, 0);
  return {
    joined: !joined ? 'none' : given.length === 1 ? 'all' : 'some',
    bars: given.map((one) => ({
      label: one.title,
      value: one.people,
      text: String(one.people),
      more: [sayShare(one.people / people, language)],
    })),
  };
};

export const changeBars = (told: Told, unit: string, language: Language, t: TFunction): Bar[] =>
  told.changes
    .filter((one) => one.unit === unit)
    .map(({ title, change, within, people }) => ({
      label: title,
      value: change,
      text: sayChange(change, language),
      more: [sayWithin(within, language), t('surveys.people', { count: people })],
    }));

/** The share of the satisfied, unit by unit. */
export const indexBars = (told: Told, language: Language, t: TFunction): Bar[] => {
  if (told.indices.length === 0) return [];
  const of = new Map(told.indices.map((one) => [one.unit, one]));
  return told.units.map(({ unit }) => {
    const index = of.get(unit.id);
    return {
      label: unit.title,
      value: index ? percent(index.satisfied / index.answered) : null,
      text: index ? sayShare(index.satisfied / index.answered, language) : t('surveys.results.hiddenFigure'),
      more: index
        ? [t('surveys.results.ofAnswered', { satisfied: index.satisfied, answered: index.answered })]
        : [''],
    };
  });
};

/** How many answered, unit by unit. */
export const unitBars = (told: Told, language: Language, t: TFunction): Bar[] =>
  told.units.map(({ unit, invited, answered, share, representative }) => ({
    label: unit.title,
    value: share === null ? null : percent(share),
    text:
      share === null
        ? t('surveys.results.hidden')
        : [
            sayShare(share, language),
            ...(representative ? [] : [t('surveys.results.notRepresentativeShort')]),
          ].join(', '),
    more: share === null ? ['', ''] : [String(answered), String(invited)],
  }));

const percent = (share: number): number => Math.round(share * 1000) / 10;
