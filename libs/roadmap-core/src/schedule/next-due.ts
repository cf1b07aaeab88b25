import type { PlanPeriod } from '../plan/plan.js';
import { ruleSpans } from './schedule-spans.js';
import { lastOf } from './year-months.js';
import type { Schedule, ScheduleRule } from './schedule.js';

/** The next day by which something is due, `today` included; undefined where nothing is due any more, or ever on a day. */
export const nextDue = (schedule: Schedule, period: PlanPeriod, today: string): string | undefined =>
  schedule.rules
    .flatMap((rule) => dueDays(rule, period))
    .filter((day) => day >= today)
    .sort()[0];

/** What lasts, or waits for a request, is due on no day. */
const dueDays = (rule: ScheduleRule, period: PlanPeriod): string[] => {
  switch (rule.kind) {
    case 'continuous':
    case 'onDemand':
    case 'wholePeriod':
    case 'byWorkPlan':
      return [];
    case 'thenContinuous':
      return [lastOf(rule.from)];
    default:
      return ruleSpans(rule, period).map(({ to }) => to);
  }
};
