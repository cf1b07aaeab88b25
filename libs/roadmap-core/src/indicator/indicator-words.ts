import type { Language } from '@tandem/domain';
import { numberWords, unitSign } from '../words/amount-words.js';
import type { Indicator, Target } from './indicator.js';

/**
 * What is asked, in a sentence: «60 % (молодых педагогов и наставников) в 2025 году, 65 % в 2026 году». What is counted
 * keeps the words of the document in either language; equal years are said together.
 */
export const indicatorWords = (indicator: Indicator, language: Language): string => {
  const { unit, targets, carryForward, base, final, raw } = indicator;
  const plain = raw.replace(/\s+/gu, ' ').trim();
  if (unit === 'text' || unit === 'presence') return plain;
  const words = WORDS[language];
  const amount = (value: number) => `${numberWords(value, language)}${unitSign(unit, language)}`;
  const joined = joinEqual(targets);
  const parts = joined.map((target, at) => {
    const last = carryForward && at === joined.length - 1;
    const what = at === 0 ? whatOf(indicator) : '';
    return `${at === 0 ? sign(indicator, language) : ''}${amount(target.value)}${what} ${words.years(target, last)}`;
  });
  if (base !== undefined) parts.unshift(`${words.base} ${amount(base)}`);
  if (final !== undefined) parts.push(`${words.final} ${amount(final)}`);
  return parts.length > 0 ? parts.join(', ') : plain;
};

const sign = ({ operator }: Indicator, language: Language): string =>
  operator === 'atLeast' ? `${WORDS[language].atLeast} ` : '';

const whatOf = ({ of, denominator }: Indicator): string =>
  `${of === undefined ? '' : ` ${of}`}${denominator === undefined ? '' : ` (${denominator})`}`;

const joinEqual = (targets: readonly Target[]): Target[] => {
  const joined: Target[] = [];
  for (const { year, to = year, value } of targets) {
    const last = joined.at(-1);
    if (last && last.value === value && (last.to ?? last.year) === year - 1)
      joined[joined.length - 1] = { ...last, to };
    else joined.push(to === year ? { year, value } : { year, to, value });
  }
  return joined;
};

const span = ({ year, to }: Target): string => (to === undefined ? `${year}` : `${year}–${to}`);

const WORDS = {
  ru: {
    atLeast: 'не менее',
    base: 'в начале',
    final: 'в итоге',
    years: (target: Target, goesOn: boolean) =>
      target.to === undefined
        ? `в\u00a0${span(target)}\u00a0году${goesOn ? ' и далее' : ''}`
        : `в\u00a0${span(target)}\u00a0годах${goesOn ? ' и далее' : ''}`,
  },
  en: {
    atLeast: 'at least',
    base: 'at the start',
    final: 'in the end',
    years: (target: Target, goesOn: boolean) => `in\u00a0${span(target)}${goesOn ? ' and after' : ''}`,
  },
} as const;
