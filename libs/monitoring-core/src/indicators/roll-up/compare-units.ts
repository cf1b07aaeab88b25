import type { IndicatorPassport } from '../indicator-passport.js';
import { judge, type Judgement } from '../judging/judge.js';
import { factOf } from '../values/fact-of.js';
import { asNumber, compare, minus, type Fraction } from '../values/fraction.js';
import { rollUp, type RollUp, type UnitMeasured } from './roll-up.js';

export interface ComparedUnit {
  readonly unit: string;
  /** Units with the same fact share a place; none where the indicator says not which is better. */
  readonly place?: number;
  readonly judgement: Judgement;
  /** Points or units from the share of all together; of counts there is none. */
  readonly fromTotal?: number;
}

export interface Comparison {
  readonly total: RollUp;
  /** Best first; equals in the order of their ids. */
  readonly compared: readonly ComparedUnit[];
  /** Without a place: not applicable, refused or silent. Silence is not the last place. */
  readonly apart: readonly ComparedUnit[];
}

type How = Pick<IndicatorPassport, 'unit' | 'better' | 'tolerance' | 'mayExceedWhole'>;

/** Units side by side and against all of them together (R285). */
export const compareUnits = (
  units: readonly UnitMeasured[],
  target: number | undefined,
  passport: How,
): Comparison => {
  const total = rollUp(units, passport);
  const whole = total.measured?.kind === 'share' ? factOf(total.measured) : undefined;
  const rows = units.map(({ unit, measured }) => {
    const judgement = judge(measured, target, passport);
    const fact = measured && 'fact' in judgement ? factOf(measured) : undefined;
    return { fact, row: { unit, judgement } };
  });
  const compared = rows.filter(hasFact).sort(bestFirst(passport.better));
  return {
    total,
    compared: withPlaces(compared, whole, passport.better !== 'neither'),
    apart: rows
      .filter(({ fact }) => !fact)
      .map(({ row }) => row)
      .sort(byUnit),
  };
};

interface Row {
  readonly fact: Fraction | undefined;
  readonly row: Pick<ComparedUnit, 'unit' | 'judgement'>;
}

type Placed = Row & { readonly fact: Fraction };

const hasFact = (row: Row): row is Placed => row.fact !== undefined;

const byUnit = (a: { readonly unit: string }, b: { readonly unit: string }): number =>
  a.unit < b.unit ? -1 : 1;

const bestFirst = (better: IndicatorPassport['better']) => {
  const sign = better === 'lower' ? 1 : -1;
  return (a: Placed, b: Placed): number => sign * compare(a.fact, b.fact) || byUnit(a.row, b.row);
};

const withPlaces = (
  ordered: readonly Placed[],
  whole: Fraction | undefined,
  placed: boolean,
): ComparedUnit[] => {
  let place = 0;
  return ordered.map(({ fact, row }, at) => {
    const before = ordered[at - 1];
    if (!before || compare(before.fact, fact) !== 0) place = at + 1;
    return {
      ...row,
      ...(placed && { place }),
      ...(whole && { fromTotal: asNumber(minus(fact, whole)) }),
    };
  });
};
