import type { Language, Text } from '@tandem/domain';
import type { Indicator } from '../indicator/indicator.js';
import { targetIn } from '../indicator/target-in.js';
import { numberWords, unitSign } from '../words/amount-words.js';
import { inBoth } from '../words/both.js';
import { yearRuns, yearsWords } from '../words/year-words.js';
import type { CoverageDifference } from './coverage.js';
import { groupBy } from '../plan/group-by.js';

/** What the own indicator asks otherwise than the parent's, in the years that both plans have. */
export const indicatorDifference = (
  parent: Indicator | undefined,
  own: Indicator | undefined,
  years: readonly number[],
): CoverageDifference | undefined => {
  if (!parent) return undefined;
  const said = { field: 'indicator', parent: parent.raw } as const;
  if (!own) return { ...said, own: '', text: NOT_SET, weaker: true };
  const both = { ...said, own: own.raw };
  // What is asked in words has no number that could be less.
  if (parent.unit === 'text') return undefined;
  if (own.unit === 'text') return { ...both, text: NOT_READ, weaker: false };
  if (parent.unit !== own.unit) return { ...both, text: OTHER_UNIT, weaker: false };
  const gaps = gapsOf(parent, own, years);
  if (gaps.length > 0)
    return { ...both, text: gapWords(gaps, parent.unit, years), weaker: gaps.some(isShort) };
  return sameOf(parent.denominator, own.denominator)
    ? undefined
    : { ...both, text: OTHER_BASE, weaker: false };
};

const NOT_SET = { ru: 'показатель не задан', en: 'no indicator is set' };
const NOT_READ = {
  ru: 'показатель записан словами, сравните сами',
  en: 'the indicator is in words: compare it yourself',
};
const OTHER_UNIT = { ru: 'считается в других единицах', en: 'counted in another unit' };
const OTHER_BASE = { ru: 'доля считается от других', en: 'a share of somebody else' };

interface Gap {
  readonly year: number;
  readonly asked: number;
  readonly own: number | undefined;
}

const isShort = ({ asked, own }: Gap): boolean => own === undefined || own < asked;

const gapsOf = (parent: Indicator, own: Indicator, years: readonly number[]): Gap[] =>
  years.flatMap((year) => {
    const asked = targetIn(parent, year);
    const ours = targetIn(own, year);
    return asked === undefined || asked === ours ? [] : [{ year, asked, own: ours }];
  });

/** «60 → 50 %, ниже цели»; years are told where they differ: «2026: 65 → 60 %; 2027: 70 → 60 %, ниже цели». */
const gapWords = (gaps: readonly Gap[], unit: Indicator['unit'], years: readonly number[]): Required<Text> =>
  inBoth((language) => {
    const sides: [readonly Gap[], string][] = [
      [gaps.filter(({ asked, own }) => own !== undefined && own < asked), BELOW[language]],
      [gaps.filter(({ asked, own }) => own !== undefined && own > asked), ABOVE[language]],
    ];
    const parts = sides.flatMap(([side, verdict]) =>
      side.length === 0 ? [] : [`${changesOf(side, unit, years, language)}, ${verdict}`],
    );
    const missing = gaps.filter(({ own }) => own === undefined).map(({ year }) => year);
    if (missing.length > 0) parts.push(`${NO_TARGET[language]} ${yearsWords(missing, language)}`);
    return parts.join('; ');
  });

const BELOW = { ru: 'ниже цели', en: 'below the target' };
const ABOVE = { ru: 'выше цели', en: 'above the target' };
const NO_TARGET = { ru: 'нет цели на', en: 'no target for' };

const changesOf = (
  gaps: readonly Gap[],
  unit: Indicator['unit'],
  years: readonly number[],
  language: Language,
): string => {
  const number = (value: number) => numberWords(value, language);
  const same = groupBy(
    gaps,
    ({ asked, own }) => `${number(asked)} → ${number(own!)}${unitSign(unit, language)}`,
  );
  return Array.from(same, ([change, group]) =>
    group.length === years.length ? change : `${yearRuns(group.map(({ year }) => year))}: ${change}`,
  ).join('; ');
};

/** Different only where both say it: an own plan need not repeat whose share it is. */
const sameOf = (parent: string | undefined, own: string | undefined): boolean => {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return parent === undefined || own === undefined || plain(parent) === plain(own);
};
