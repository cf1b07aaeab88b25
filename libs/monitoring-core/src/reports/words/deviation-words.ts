import type { Language, Text } from '@tandem/domain';
import type { IndicatorPassport } from '../../indicators/indicator-passport.js';
import type { Judged, Judgement } from '../../indicators/judging/judge.js';
import { inBoth, numberWords } from './amount-words.js';

type Unit = IndicatorPassport['unit'];

/** A deviation in words: «на 5 п. п. ниже плана», «меньше плана на 2», «неприменимо». */
export const deviationWords = (judgement: Judgement, unit: Unit): Required<Text> => {
  switch (judgement.verdict) {
    case 'notApplicable':
      return {
        ru: 'неприменимо: долю считать не\u00a0от чего',
        en: 'not applicable: there is nothing to take a share of',
      };
    case 'noData':
      return { ru: 'нет данных', en: 'no data' };
    case 'refused':
      return { ru: 'значение не\u00a0принято', en: 'the value is not accepted' };
    case 'notJudged':
      return judgement.because === 'noTarget'
        ? { ru: 'плана на\u00a0этот год нет', en: 'there is no target for this year' }
        : { ru: 'без оценки', en: 'not judged' };
    default:
      return inBoth((language) => distanceWords(judgement, unit, language));
  }
};

const distanceWords = ({ verdict, deviation }: Judged, unit: Unit, language: Language): string => {
  if (deviation === 0) return language === 'ru' ? 'по\u00a0плану' : 'as planned';
  const by = numberWords(Math.abs(deviation), language, 0);
  const words = WORDS[language];
  const side = deviation > 0 ? 'above' : 'below';
  const told = unit === 'count' ? words.count(by, side) : words.share(by, side);
  return verdict === 'withinTolerance' ? `${told}, ${words.tolerated}` : told;
};

type Side = 'above' | 'below';

const WORDS = {
  ru: {
    share: (by: string, side: Side) =>
      `на\u00a0${by}\u00a0п.\u00a0п. ${side === 'above' ? 'выше' : 'ниже'} плана`,
    // «На 113 больше плана» would be read as a hundred and thirteen that are larger than it.
    count: (by: string, side: Side) => `${side === 'above' ? 'больше' : 'меньше'} плана на\u00a0${by}`,
    tolerated: 'в\u00a0пределах допуска',
  },
  en: {
    share: (by: string, side: Side) => `${by} points ${side === 'above' ? 'above' : 'below'} the plan`,
    count: (by: string, side: Side) => `${by} ${side === 'above' ? 'more' : 'fewer'} than planned`,
    tolerated: 'within the tolerance',
  },
} as const;
