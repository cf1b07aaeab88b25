import type { IndicatorPoint as View } from './indicator-view.js';
import { judge, targetOf, type IndicatorSeries, type Measured } from '@tandem/monitoring-core';

export interface FoundValue {
  readonly measured: Measured | undefined;
  readonly source: string | null;
  readonly coverage: View['coverage'];
  /** Too few people to be told: there is a value, and it is not shown. */
  readonly tooFew?: boolean;
}

export const NOTHING: FoundValue = { measured: undefined, source: null, coverage: null };

/**
 * A year of an indicator at a place. A share that the document asks of everybody is asked of each below; a number of
 * things is asked of the document's own place alone: «20 муниципальных карт» is no target of a school.
 */
export const pointOf = (
  { passport, targets }: IndicatorSeries,
  year: number,
  found: FoundValue,
  atOwner: boolean,
): View => {
  const target = atOwner || passport.unit === 'percent' ? targetOf(targets, year) : undefined;
  const shared = {
    year,
    target: target?.value ?? null,
    carried: target?.from === 'carried',
    source: found.source,
    coverage: found.coverage,
  };
  if (found.tooFew) return { ...shared, value: null, measured: null, none: 'tooFew', verdict: 'tooFew' };
  const judgement = judge(found.measured, target?.value, passport);
  const told = 'fact' in judgement;
  return {
    ...shared,
    value: told ? judgement.fact : null,
    measured: found.measured ? withoutCases(found.measured) : null,
    none: told ? null : judgement.verdict === 'notApplicable' ? 'notApplicable' : 'noData',
    verdict: judgement.verdict,
  };
};

/** Who stands behind a number does not leave with it. */
export const withoutCases = (measured: Measured): NonNullable<View['measured']> => {
  switch (measured.kind) {
    case 'share':
      return { kind: 'share', numerator: measured.numerator, denominator: measured.denominator };
    case 'count':
      return { kind: 'count', count: measured.count };
    case 'presence':
      return measured;
  }
};
