import type { IndicatorPassport } from '../indicator-passport.js';
import { Gathered } from '../roll-up/gather.js';
import type { Period } from '../values/indicator-value.js';
import type { Measured, MeasuredShare } from '../values/measured.js';

export interface PeriodMeasured {
  readonly period: Period;
  readonly measured?: Measured;
}

export interface OverPeriods {
  readonly measured?: Measured;
  /** Counters added, known people united, or the state as it was last said. */
  readonly by: 'sum' | 'people' | 'lastState';
  /** Until when it tells. */
  readonly asOf?: string;
  /** Periods of which nothing is known: a sum without them is not the whole. */
  readonly gaps: readonly Period[];
}

type How = Pick<IndicatorPassport, 'counts' | 'mayExceedWhole'>;

/**
 * Halves of a year as one (workflow e: «годовой итог = H1 + H2 для счётчиков, состояние на конец — для долей»). Twenty
 * programmes in June and twenty in December are twenty (R358). A share of people who are all known is that of the
 * people of the year: who took part in June did take part this year.
 */
export const overPeriods = (values: readonly PeriodMeasured[], passport: How): OverPeriods => {
  const ordered = [...values].sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
  const known = ordered.filter(isKnown);
  const last = known.at(-1);
  const gaps = ordered.filter(({ measured }) => !measured).map(({ period }) => period);
  const by = howToJoin(known, passport);
  if (!last) return { by, gaps };
  const measured = by === 'lastState' ? last.measured : join(known, passport);
  return { measured, by, asOf: last.period.to, gaps };
};

type Known = PeriodMeasured & { readonly measured: Measured };

const isKnown = (value: PeriodMeasured): value is Known => value.measured !== undefined;

const howToJoin = (known: readonly Known[], { counts }: How): OverPeriods['by'] => {
  if (counts === 'stock') return 'lastState';
  if (known.every(({ measured }) => measured.kind === 'count')) return 'sum';
  return known.every(({ measured }) => isOfKnownPeople(measured)) ? 'people' : 'lastState';
};

const isOfKnownPeople = (measured: Measured): measured is MeasuredShare =>
  measured.kind === 'share' &&
  (measured.cases?.numerator.length ?? 0) === measured.numerator &&
  (measured.cases?.denominator.length ?? 0) === measured.denominator;

const join = (known: readonly Known[], passport: How): Measured => {
  const all = new Gathered(passport);
  for (const { measured, period } of known) all.add(measured, period.to);
  return all.measured!;
};

export interface HalfBesideYear {
  readonly half?: Measured;
  readonly year: OverPeriods;
}

/** The half of a report beside the year up to its end: the second half never replaces the first (workflow e). */
export const halfBesideYear = (
  values: readonly PeriodMeasured[],
  half: Period,
  passport: How,
): HalfBesideYear => {
  const year = half.to.slice(0, 4);
  const soFar = values.filter(
    ({ period: { kind, to } }) => kind === half.kind && to.startsWith(year) && to <= half.to,
  );
  const own = soFar.find(({ period }) => period.to === half.to)?.measured;
  return { ...(own && { half: own }), year: overPeriods(soFar, passport) };
};
