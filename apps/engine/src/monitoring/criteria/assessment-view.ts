import type { AssessmentView } from '@tandem/contracts';
import { say, type Language, type Text } from '@tandem/domain';
import {
  CRITERIA_LEVELS,
  TOGETHER,
  type Assessment,
  type AssessmentRefusal,
  type ByLevel,
  type Distribution,
  type Scale,
} from '@tandem/monitoring-core';
import { NOT_ON_SCALE, REFUSALS, SAID } from './criteria-words.js';

const NOTHING = { step: null, percent: null, distribution: null };

/** What an indicator came to, as it may be told. `own`: at the place of the reader, where answers of people are told. */
export const assessmentView = (
  scale: Scale,
  found: Assessment,
  { language, own }: { readonly language: Language; readonly own: boolean },
): AssessmentView => {
  const words = (text: Text) => say(text, language);
  switch (found.kind) {
    case 'choice':
      return { ...NOTHING, kind: 'choice', step: found.option, words: words(titleOf(scale, found.option)) };
    case 'band':
      return {
        ...NOTHING,
        kind: 'band',
        step: found.band,
        percent: found.percent,
        words: `${percentWords(found.percent, language)} · ${words(titleOf(scale, found.band))}`,
      };
    case 'shown':
      return {
        ...NOTHING,
        kind: 'shown',
        percent: found.percent,
        words: percentWords(found.percent, language),
      };
    case 'distribution':
      if (found.of === 'answers' && !own) return { ...NOTHING, kind: 'hidden', words: words(SAID.below) };
      return distributionView(scale, found.of, found.distribution, language);
    case 'levels':
      return { ...NOTHING, kind: 'levels', words: timesWords(found.times, language) };
    case 'participation':
      return { ...NOTHING, kind: 'participation', words: tookWords(found.took, language) };
    case 'training':
      return { ...NOTHING, kind: 'training', words: trainingWords(found, language) };
    case 'notApplicable':
    case 'noData':
      return { ...NOTHING, kind: found.kind, words: words(SAID[found.kind]) };
    case 'refused':
      return { ...NOTHING, kind: 'refused', words: refusalWords(found.code, language) };
  }
};

export const refusalWords = (code: AssessmentRefusal, language: Language): string =>
  say(REFUSALS[code] ?? NOT_ON_SCALE, language);

/** Answers of few were refused before they were added; of units each is known by its report anyhow. */
const distributionView = (
  scale: Scale,
  of: 'answers' | 'units',
  distribution: Distribution,
  language: Language,
): AssessmentView => {
  // Beside what is told together a nought is not a number of people.
  const isTogether = distribution.options.some(({ key }) => key === TOGETHER);
  const told = distribution.options.filter(({ count }, at) => !isTogether || at === 0 || count > 0);
  const options = told.map(({ key, count, percent }) => ({
    key,
    title: say(titleOf(scale, key), language),
    count,
    percent: percent ?? null,
  }));
  return {
    ...NOTHING,
    kind: 'distribution',
    words: options.map(({ title, count }) => `${title}\u00a0— ${count}`).join(' · '),
    distribution: { of, total: distribution.total, options },
  };
};

export const stepsOf = (scale: Scale): readonly { key: string; title: Text; from: number | null }[] => {
  if (scale.kind === 'bands') return scale.bands;
  return scale.kind === 'choice' ? scale.options.map((option) => ({ ...option, from: null })) : [];
};

const titleOf = (scale: Scale, key: string): Text =>
  key === TOGETHER
    ? togetherTitle(scale)
    : (stepsOf(scale).find((step) => step.key === key)?.title ??
      SAID[key as 'took' | 'not' | 'present' | 'absent']);

/** All but the best. */
const togetherTitle = (scale: Scale): Text => {
  const titles = stepsOf(scale).slice(1);
  const both = (language: Language) => titles.map(({ title }) => say(title, language)).join(' / ');
  return { ru: both('ru'), en: both('en') };
};

const percentWords = (percent: number, language: Language): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(percent)}${language === 'ru' ? '\u00a0%' : '%'}`;

const timesWords = (times: ByLevel<number>, language: Language): string =>
  CRITERIA_LEVELS.map((level) => `${say(SAID[level], language)}\u00a0— ${times[level]}`).join(' · ');

const tookWords = (took: ByLevel<boolean>, language: Language): string => {
  const levels = CRITERIA_LEVELS.filter((level) => took[level]).map((level) => say(SAID[level], language));
  return levels.length === 0 ? say(SAID.not, language) : `${say(SAID.took, language)}: ${levels.join(', ')}`;
};

const trainingWords = (
  { present, everyMonths }: { readonly present: boolean; readonly everyMonths?: number },
  language: Language,
): string => {
  if (!present) return say(SAID.absent, language);
  if (!everyMonths) return say(SAID.present, language);
  const often = {
    ru: `раз в\u00a0${everyMonths}\u00a0мес.`,
    en: `every ${everyMonths} months`,
  };
  return `${say(SAID.present, language)}, ${say(often, language)}`;
};
