import type { PlanPeriod } from '../plan/plan.js';
import { ruleSpans, type Span } from '../schedule/schedule-spans.js';
import type { Schedule, ScheduleRule } from '../schedule/schedule.js';

/** When a rule falls, and what kind of promise it is. */
export interface Term extends Span {
  /** Goes on all the time, not at one time within it. */
  readonly open: boolean;
  /** Its last day is what counts. */
  readonly deadline: boolean;
  /** Says a month or a day of one year. */
  readonly dated: boolean;
}

const OPEN: ReadonlySet<ScheduleRule['kind']> = new Set([
  'thenContinuous',
  'continuous',
  'wholePeriod',
  'onDemand',
  'byWorkPlan',
]);
const DATED: ReadonlySet<ScheduleRule['kind']> = new Set(['date', 'by', 'month', 'months', 'thenContinuous']);

export const termsOf = (schedule: Schedule, period: PlanPeriod): Term[] =>
  schedule.rules.flatMap((rule) =>
    ruleSpans(rule, period).map((span) => ({
      ...span,
      open: OPEN.has(rule.kind),
      deadline: rule.kind === 'by' || rule.kind === 'yearlyBy',
      dated: DATED.has(rule.kind),
    })),
  );

const PER_YEAR = { month: 12, quarter: 4, halfYear: 2, year: 1 } as const;

/** How often a year; undefined where nobody can say («по запросу», a date of one year). */
export const timesInYear = ({ rules }: Schedule): number | undefined => {
  const times = rules.map(timesOf).filter((count) => count !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
};

const timesOf = (rule: ScheduleRule): number | undefined => {
  switch (rule.kind) {
    case 'times':
      return rule.times * PER_YEAR[rule.per];
    case 'halfYears':
      return 2;
    case 'yearly':
    case 'yearlyBy':
    case 'yearlyMonths':
    case 'endOfSchoolYear':
      return 1;
    case 'continuous':
    case 'thenContinuous':
    case 'wholePeriod':
      return Infinity;
    default:
      return undefined;
  }
};
