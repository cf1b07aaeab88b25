import { hideSmallGroups, SMALLEST_GROUP } from '@tandem/domain';
import type { IndicatorSeries, Measured } from '@tandem/monitoring-core';
import { figureOf } from '../figures/catalogue/figures.js';
import type { FoundValue } from './indicator-point.js';

/** Is it a share of people, of whom few can be told from a number? */
export const isOfPeople = ({ passport: { from, unit } }: IndicatorSeries): boolean => {
  const figure = from.kind === 'fact' ? figureOf(from.fact) : undefined;
  return unit === 'percent' && figure?.things === 'person';
};

/**
 * Shares of few people among neighbours, beside their total: hidden with as many others as it takes that none can be
 * reckoned (0014).
 */
export const hideFew = (
  values: ReadonlyMap<string, FoundValue>,
  /** Their total is hidden itself: they would add up to it. */
  all = false,
): Map<string, FoundValue> => {
  const groups = [...values].map(([id, { measured }]) => ({ id, count: wholeOf(measured) }));
  const shown: ReadonlySet<string> = all
    ? new Set(groups.flatMap(({ id, count }) => (count === 0 ? [id] : [])))
    : hideSmallGroups(groups);
  return new Map([...values].map(([id, value]) => [id, shown.has(id) ? value : { ...value, tooFew: true }]));
};

export const hideOne = (value: FoundValue): FoundValue => {
  const people = wholeOf(value.measured);
  return people > 0 && people < SMALLEST_GROUP ? { ...value, tooFew: true } : value;
};

const wholeOf = (measured: Measured | undefined): number =>
  measured?.kind === 'share' ? measured.denominator : 0;
