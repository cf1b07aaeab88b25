import type { PlanPeriod } from '../plan/plan.js';
import { planYears } from '../plan/plan-years.js';
import type { Schedule, ScheduleRule } from './schedule.js';
import { dayIn, firstOf, lastOf, yearMonth } from './year-months.js';

/** Local dates, both inclusive. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * When it falls. Terms with a year of their own stay where they are, also outside the plan (a term of 2021 in a plan of
 * 2025–2028); those that are repeated stand in each year of the period. In order, each once.
 */
export const scheduleSpans = (schedule: Schedule, period: PlanPeriod): Span[] => {
  const spans = new Map(
    schedule.rules
      .flatMap((rule) => ruleSpans(rule, period))
      .map((span) => [`${span.from} ${span.to}`, span]),
  );
  return [...spans.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, span]) => span);
};

/** When one rule falls. */
export const ruleSpans = (rule: ScheduleRule, period: PlanPeriod): Span[] => {
  switch (rule.kind) {
    case 'date':
    case 'by':
      return [{ from: rule.on, to: rule.on }];
    case 'month':
      return [monthsSpan(rule.month, rule.month)];
    case 'months':
      return [monthsSpan(rule.from, rule.to)];
    case 'year':
      return [yearSpan(rule.year)];
    case 'thenContinuous':
      return [{ from: firstOf(rule.from), to: later(lastOf(rule.from), period.to) }];
    case 'yearly':
      return planYears(period)
        .filter((year) => year >= (rule.fromYear ?? year))
        .flatMap((year) => within(period, yearSpan(year)));
    case 'yearlyBy':
      return planYears(period).flatMap((year) => {
        const day = dayIn(year, rule.day);
        return within(period, { from: day, to: day });
      });
    case 'yearlyMonths':
      return yearlyMonths(rule.from, rule.to, period);
    case 'endOfSchoolYear':
      return yearlyMonths(6, 6, period);
    case 'halfYears':
      return parts('halfYear', period);
    case 'times':
      return parts(rule.per, period).filter(({ to }) => rule.from === undefined || to >= firstOf(rule.from));
    case 'continuous':
    case 'onDemand':
    case 'wholePeriod':
    case 'byWorkPlan':
      return period.from <= period.to ? [{ from: period.from, to: period.to }] : [];
  }
};

const later = (one: string, other: string): string => (one > other ? one : other);

const earlier = (one: string, other: string): string => (one < other ? one : other);

const monthsSpan = (from: string, to: string): Span => ({ from: firstOf(from), to: lastOf(to) });

const yearSpan = (year: number): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The part of a span that falls into the period: one, or none. */
const within = (period: PlanPeriod, { from, to }: Span): Span[] => {
  const part = { from: later(from, period.from), to: earlier(to, period.to) };
  return part.from <= part.to ? [part] : [];
};

/** «Октябрь–май» began in the year before the plan, too. */
const yearlyMonths = (from: number, to: number, period: PlanPeriod): Span[] => {
  const years = planYears(period);
  const over = from > to ? 1 : 0;
  const first = years[0];
  return (first !== undefined && over === 1 ? [first - 1, ...years] : years).flatMap((year) =>
    within(period, monthsSpan(yearMonth(year, from), yearMonth(year + over, to))),
  );
};

const LENGTH = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** Every month, quarter, half-year or year of the period. */
const parts = (per: keyof typeof LENGTH, period: PlanPeriod): Span[] => {
  const length = LENGTH[per];
  return planYears(period).flatMap((year) =>
    Array.from({ length: 12 / length }, (_, at) =>
      within(period, monthsSpan(yearMonth(year, at * length + 1), yearMonth(year, (at + 1) * length))),
    ).flat(),
  );
};
