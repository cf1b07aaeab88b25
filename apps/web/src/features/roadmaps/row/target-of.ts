import type { Indicator, Target } from '@tandem/roadmap-core';
import { numberFormat } from '@tandem/ui';

/** What stands in the column of a year. */
export type YearTarget =
  | { readonly kind: 'own'; readonly target: Target }
  /** «И последующие годы»: the last target before this year still holds. */
  | { readonly kind: 'carried'; readonly target: Target }
  | { readonly kind: 'none' };

/** The target of a year, or of the joined years `year`–`to`. */
export function targetOf(indicator: Indicator | undefined, year: number, to = year): YearTarget {
  const targets = indicator?.targets ?? [];
  const own = targets.find((one) => one.year <= to && (one.to ?? one.year) >= year);
  if (own) return { kind: 'own', target: own };
  const before = indicator?.carryForward ? targets.findLast((one) => (one.to ?? one.year) < year) : undefined;
  return before ? { kind: 'carried', target: before } : { kind: 'none' };
}

/** «60 %», «4», «есть»: narrow enough for a column of years. */
export const targetWords = (
  { value }: Target,
  unit: Indicator['unit'],
  language: 'ru' | 'en',
  words: { readonly yes: string; readonly no: string },
): string => {
  if (unit === 'presence') return value > 0 ? words.yes : words.no;
  const number = numberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return unit === 'percent' ? `${number}\u00a0%` : number;
};
