import type { IndicatorPassport } from '../indicator-passport.js';
import { factOf } from '../values/fact-of.js';
import { asNumber, compare, fraction, minus, plus, times, type Fraction } from '../values/fraction.js';
import type { Measured } from '../values/measured.js';
import { refusalOfMeasured, type MeasuredRefusal } from '../values/refusal-of-measured.js';

export type Judgement = Judged | Unjudged;

export interface Judged {
  readonly verdict: 'met' | 'withinTolerance' | 'short';
  /** Not rounded: per cent or how many. */
  readonly fact: number;
  readonly target: number;
  /** Fact minus target: points of a share, units of a count. Its sign says nothing of good or bad where lower is better. */
  readonly deviation: number;
}

export type Unjudged =
  /** Nothing to reckon a share of. */
  | { readonly verdict: 'notApplicable' }
  /** Nobody said anything: that is never nought. */
  | { readonly verdict: 'noData' }
  /** There is a fact, and no target of this year or no «better». */
  | { readonly verdict: 'notJudged'; readonly fact: number; readonly because: 'noTarget' | 'noDirection' }
  /** What was entered cannot be a value of this indicator. */
  | { readonly verdict: 'refused'; readonly code: MeasuredRefusal };

type How = Pick<IndicatorPassport, 'unit' | 'better' | 'tolerance' | 'mayExceedWhole'>;

/**
 * A fact against its target, on unrounded values: 79.96 % is short of 80 % however it is printed. With a tolerance of
 * 1 % a missing one of twenty is a shortfall (0.2 of a unit is no unit, R353), of 335 three may be missing.
 */
export const judge = (
  measured: Measured | undefined,
  target: number | undefined,
  passport: How,
): Judgement => {
  if (!measured) return { verdict: 'noData' };
  const code = refusalOfMeasured(measured, passport);
  if (code) return { verdict: 'refused', code };
  const fact = factOf(measured);
  if (!fact) return { verdict: 'notApplicable' };
  if (passport.better === 'neither')
    return { verdict: 'notJudged', fact: asNumber(fact), because: 'noDirection' };
  if (target === undefined) return { verdict: 'notJudged', fact: asNumber(fact), because: 'noTarget' };
  const wanted = fraction(target);
  return {
    verdict: verdictOf(fact, wanted, passport),
    fact: asNumber(fact),
    target,
    deviation: asNumber(minus(fact, wanted)),
  };
};

const verdictOf = (fact: Fraction, target: Fraction, passport: How): Judged['verdict'] => {
  const allowed = allowance(target, passport);
  const higher = passport.better === 'higher';
  const reaches = (limit: Fraction) => (higher ? compare(fact, limit) >= 0 : compare(fact, limit) <= 0);
  if (reaches(target)) return 'met';
  return reaches(higher ? minus(target, allowed) : plus(target, allowed)) ? 'withinTolerance' : 'short';
};

const NONE = fraction(0);

/** By how much the fact may be worse than the target, in the unit of the target. */
const allowance = (target: Fraction, { unit, tolerance }: How): Fraction => {
  if (!tolerance || tolerance.kind === 'unstated') return NONE;
  if (tolerance.kind === 'relative') return times(target, hundredths(tolerance.value));
  // A point is a point of a share: for a target of one event «1 п. п.» would allow none at all.
  return unit === 'count' ? NONE : fraction(tolerance.value);
};

const hundredths = (percent: number): Fraction => ({
  top: fraction(percent).top,
  bottom: fraction(percent).bottom * 100n,
});
