import type { Language, Text } from '@tandem/domain';
import type { Indicator } from '../indicator/indicator.js';
import { targetIn } from '../indicator/target-in.js';
import { numberWords, unitSign } from '../words/amount-words.js';
import { inBoth } from '../words/both.js';
import { yearRuns } from '../words/year-words.js';
import type { FieldChange } from './change-of.js';
import { groupBy } from '../plan/group-by.js';

/** How an indicator changed, said target by target; `years` are those of both plans. */
export const indicatorChange = (
  before: Indicator | undefined,
  after: Indicator | undefined,
  years: readonly number[],
): FieldChange | undefined => {
  if (!before && !after) return undefined;
  const change = { field: 'indicator', before: before?.raw ?? '', after: after?.raw ?? '' } as const;
  if (!before)
    return {
      ...change,
      says: {
        ru: `появился показатель: ${change.after}`,
        en: `an indicator was added: ${change.after}`,
      },
      matters: true,
    };
  if (!after)
    return { ...change, says: { ru: 'показатель снят', en: 'the indicator was taken away' }, matters: true };
  if (isCountedOtherwise(before, after))
    return {
      ...change,
      says: {
        ru: `показатель считается иначе: было «${change.before}», стало «${change.after}»`,
        en: `the indicator is counted otherwise: was “${change.before}”, is “${change.after}”`,
      },
      matters: true,
    };
  const targets = targetChanges(before, after, years);
  if (targets.length > 0) return { ...change, says: targetWords(targets, before.unit), matters: true };
  if (plain(before) === plain(after)) return undefined;
  return {
    ...change,
    says: {
      ru: `показатель записан иначе: было «${change.before}», стало «${change.after}»`,
      en: `the indicator is worded otherwise: was “${change.before}”, is “${change.after}”`,
    },
    matters: false,
  };
};

const isCountedOtherwise = (before: Indicator, after: Indicator): boolean =>
  before.unit !== after.unit ||
  before.operator !== after.operator ||
  before.counts !== after.counts ||
  (before.denominator ?? '') !== (after.denominator ?? '') ||
  JSON.stringify(before.tolerance ?? null) !== JSON.stringify(after.tolerance ?? null);

const plain = ({ raw, of, base, final }: Indicator): string =>
  JSON.stringify([raw.replace(/\s+/g, ' ').trim(), of ?? '', base ?? null, final ?? null]);

interface TargetChange {
  readonly year: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const targetChanges = (before: Indicator, after: Indicator, years: readonly number[]): TargetChange[] =>
  years.flatMap((year) => {
    const [was, is] = [targetIn(before, year), targetIn(after, year)];
    return was === is ? [] : [{ year, before: was, after: is }];
  });

/** «цель на 2026 год выросла с 60 до 65 %, на 2027–2028 годы снята»: years of the same change in one. */
const targetWords = (changes: readonly TargetChange[], unit: Indicator['unit']): Required<Text> =>
  inBoth((language) => {
    const alike = groupBy(changes, ({ before, after }) => moveWords(before, after, unit, language));
    const parts = Array.from(alike, ([move, group]) =>
      language === 'ru'
        ? `на ${forYears(group)} ${move}`
        : `for ${yearRuns(group.map(({ year }) => year))} ${move}`,
    );
    return `${language === 'ru' ? 'цель' : 'the target'} ${parts.join(', ')}`;
  });

const forYears = (group: readonly TargetChange[]): string => {
  const years = group.map(({ year }) => year);
  return `${yearRuns(years)}\u00a0${years.length === 1 ? 'год' : 'годы'}`;
};

const moveWords = (
  before: number | undefined,
  after: number | undefined,
  unit: Indicator['unit'],
  language: Language,
): string => {
  const amount = (value: number) => `${numberWords(value, language)}${unitSign(unit, language)}`;
  const ru = language === 'ru';
  if (before === undefined) return ru ? `задана: ${amount(after!)}` : `was set: ${amount(after!)}`;
  if (after === undefined)
    return ru ? `снята (была ${amount(before)})` : `was taken away (it was ${amount(before)})`;
  const rose = after > before;
  const from = numberWords(before, language);
  if (ru) return `${rose ? 'выросла' : 'снизилась'} с ${from} до ${amount(after)}`;
  return `${rose ? 'rose' : 'fell'} from ${from} to ${amount(after)}`;
};
