import type { IndicatorPassport } from '../indicator-passport.js';
import type { Measured, MeasuredShare } from './measured.js';

/** Why a value cannot be one of this indicator. */
export type MeasuredRefusal =
  'otherUnit' | 'notWhole' | 'negative' | 'tooLarge' | 'aboveWhole' | 'casesAboveNumber' | 'caseTwice';

/** More than there are people in the country is a slip of the hand. */
export const LARGEST_NUMBER = 100_000_000;

type Judged = Pick<IndicatorPassport, 'unit' | 'mayExceedWhole'>;

export const refusalOfMeasured = (measured: Measured, passport: Judged): MeasuredRefusal | undefined => {
  if (!KINDS[passport.unit].includes(measured.kind)) return 'otherUnit';
  switch (measured.kind) {
    case 'presence':
      return undefined;
    case 'count':
      return refusalOfNumber(measured.count) ?? refusalOfCases(measured.cases, measured.count);
    case 'share':
      return refusalOfShare(measured, passport);
  }
};

/** What is there or is not becomes a share of units when it is rolled up (form 26: «сайты, программы — доля орг.»). */
const KINDS: Record<IndicatorPassport['unit'], readonly Measured['kind'][]> = {
  percent: ['share'],
  count: ['count'],
  presence: ['presence', 'share'],
};

const refusalOfShare = (
  { numerator, denominator, cases }: MeasuredShare,
  { mayExceedWhole }: Judged,
): MeasuredRefusal | undefined =>
  refusalOfNumber(numerator) ??
  refusalOfNumber(denominator) ??
  (numerator > denominator && !mayExceedWhole ? 'aboveWhole' : undefined) ??
  refusalOfCases(cases?.numerator, numerator) ??
  refusalOfCases(cases?.denominator, denominator);

/** People, events and units are whole. */
export const refusalOfNumber = (value: number): 'notWhole' | 'negative' | 'tooLarge' | undefined => {
  if (!Number.isFinite(value)) return 'notWhole';
  if (value < 0) return 'negative';
  if (value > LARGEST_NUMBER) return 'tooLarge';
  return Number.isInteger(value) ? undefined : 'notWhole';
};

const refusalOfCases = (
  cases: readonly string[] | undefined,
  number: number,
): 'casesAboveNumber' | 'caseTwice' | undefined => {
  if (!cases) return undefined;
  if (new Set(cases).size < cases.length) return 'caseTwice';
  return cases.length > number ? 'casesAboveNumber' : undefined;
};
