import type { IndicatorPassport } from '../indicator-passport.js';
import { judge, type Judgement } from '../judging/judge.js';
import { targetOf, type IndicatorTargets } from '../judging/indicator-targets.js';
import { factOf } from '../values/fact-of.js';
import { asNumber, minus, type Fraction } from '../values/fraction.js';
import { targetYear, type Period } from '../values/indicator-value.js';
import type { PeriodMeasured } from './year-so-far.js';

export interface TrendPoint {
  readonly period: Period;
  /** Per cent or how many; absent in a gap, which is drawn as one and never as nought. */
  readonly fact?: number;
  readonly target?: number;
  readonly judgement: Judgement;
  readonly change?: TrendChange;
}

export interface TrendChange {
  /** Points of a share or units, against the period named. */
  readonly by: number;
  readonly since: Period;
  /** Between the two there are periods of which nothing is known. */
  readonly overGap: boolean;
  readonly direction: 'improved' | 'worsened' | 'same' | 'notJudged';
}

type How = Pick<IndicatorPassport, 'unit' | 'better' | 'tolerance' | 'mayExceedWhole'>;

/** A series in the order of time, each period against its target and against the last one that is known. */
export const trendOf = (
  values: readonly PeriodMeasured[],
  passport: How,
  series?: IndicatorTargets,
): TrendPoint[] => {
  const ordered = [...values].sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
  let last: Known | undefined;
  return ordered.map(({ period, measured }, at) => {
    const target = series && targetOf(series, targetYear(period))?.value;
    const judgement = judge(measured, target, passport);
    const fact = measured && 'fact' in judgement ? factOf(measured) : undefined;
    const now = fact && { at, fact, period };
    const change = last && now && changeOf(last, now, passport);
    last = now ?? last;
    return {
      period,
      ...(fact && { fact: asNumber(fact) }),
      ...(target !== undefined && { target }),
      judgement,
      ...(change && { change }),
    };
  });
};

interface Known {
  readonly at: number;
  readonly fact: Fraction;
  readonly period: Period;
}

const changeOf = (before: Known, now: Known, { better }: How): TrendChange => {
  const by = asNumber(minus(now.fact, before.fact));
  return {
    by,
    since: before.period,
    overGap: now.at - before.at > 1,
    direction: directionOf(by, better),
  };
};

const directionOf = (by: number, better: IndicatorPassport['better']): TrendChange['direction'] => {
  if (by === 0) return 'same';
  if (better === 'neither') return 'notJudged';
  return by > 0 === (better === 'higher') ? 'improved' : 'worsened';
};
