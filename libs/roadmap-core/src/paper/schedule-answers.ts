import type { JsonObject } from '@tandem/domain';
import { firstOf, lastOf } from '../schedule/year-months.js';
import type { Schedule, ScheduleRule } from '../schedule/schedule.js';

/** A term as form 25 asks for it: kinds that were ticked, with the fields of each, and the words of the document. */
export const scheduleAnswers = ({ raw, rules }: Schedule): JsonObject => {
  const kinds: string[] = [];
  let fields: JsonObject = {};
  for (const rule of rules) {
    const { kind, ...own } = answersOf(rule);
    // The form has one place for each kind; a second term of a kind stands in the words.
    if (kinds.includes(kind)) continue;
    kinds.push(kind);
    fields = { ...fields, ...own };
  }
  const words = raw.trim();
  return {
    ...(kinds.length > 0 && { scheduleKinds: kinds }),
    ...fields,
    ...(words !== '' && { scheduleText: words }),
  };
};

type Ticked = JsonObject & { readonly kind: string };

const answersOf = (rule: ScheduleRule): Ticked => {
  switch (rule.kind) {
    case 'date':
    case 'by':
      return { kind: 'onceDate', dueDate: rule.on };
    case 'month':
      return { kind: 'onceMonth', dueMonth: rule.month };
    case 'months':
      return { kind: 'onceRange', range: { from: firstOf(rule.from), to: lastOf(rule.to) } };
    case 'year':
      return { kind: 'onceRange', range: { from: `${rule.year}-01-01`, to: `${rule.year}-12-31` } };
    case 'thenContinuous':
      return { kind: 'thenContinuous', startMonth: rule.from };
    case 'yearly':
      return rule.fromYear === undefined
        ? { kind: 'yearly' }
        : { kind: 'yearlyFrom', fromYear: rule.fromYear };
    case 'yearlyBy':
      return { kind: 'yearlyBy', byDay: rule.day };
    case 'yearlyMonths':
      return { kind: 'monthsRange', fromMonth: twoDigits(rule.from), toMonth: twoDigits(rule.to) };
    case 'times':
      return { kind: 'nPer', times: rule.times, per: rule.per };
    case 'halfYears':
      return { kind: 'halfYear' };
    case 'continuous':
      return { kind: 'wholePeriod' };
    case 'onDemand':
    case 'endOfSchoolYear':
    case 'wholePeriod':
    case 'byWorkPlan':
      return { kind: rule.kind };
  }
};

const twoDigits = (month: number): string => `${month}`.padStart(2, '0');
