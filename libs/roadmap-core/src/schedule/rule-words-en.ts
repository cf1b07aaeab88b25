import { MONTHS } from './month-names.js';
import type { ScheduleRule } from './schedule.js';
import { monthIn, nextMonth, yearOf } from './year-months.js';

const name = (month: number): string => MONTHS[month - 1]!.english;

const dayOf = (day: string): string => `${Number(day.slice(3))}\u00a0${name(Number(day.slice(0, 2)))}`;

const dateOf = (date: string): string => `${dayOf(date.slice(5))} ${yearOf(date)}`;

const monthOf = (month: string): string => `${name(monthIn(month))} ${yearOf(month)}`;

type Times = Extract<ScheduleRule, { kind: 'times' }>;

const PER: Record<Times['per'], string> = {
  month: 'a month',
  quarter: 'a quarter',
  halfYear: 'a half-year',
  year: 'a year',
};

const timesOf = ({ times, per, atLeast }: Times): string => {
  const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${times}\u00a0times`;
  return `${atLeast ? 'at least ' : ''}${often} ${PER[per]}`;
};

const range = (from: string, to: string): string =>
  yearOf(from) === yearOf(to)
    ? `${name(monthIn(from))} to ${monthOf(to)}`
    : `${monthOf(from)} to ${monthOf(to)}`;

/** One rule in English. */
export const ruleInEnglish = (rule: ScheduleRule): string => {
  switch (rule.kind) {
    case 'date':
      return `on ${dateOf(rule.on)}`;
    case 'by':
      return `by ${dateOf(rule.on)}`;
    case 'month':
      return monthOf(rule.month);
    case 'months':
      return range(rule.from, rule.to);
    case 'year':
      return `${rule.year}`;
    case 'thenContinuous':
      return `from ${monthOf(rule.from)}, then continuously`;
    case 'continuous':
      return 'continuously';
    case 'yearly':
      return rule.fromYear === undefined ? 'every year' : `every year from ${rule.fromYear}`;
    case 'yearlyBy':
      return `every year by ${dayOf(rule.day)}`;
    case 'yearlyMonths':
      return rule.from === rule.to
        ? `every year in ${name(rule.from)}`
        : `every year from ${name(rule.from)} to ${name(rule.to)}`;
    case 'times':
      return rule.from === undefined ? timesOf(rule) : `${timesOf(rule)} from ${monthOf(rule.from)}`;
    case 'halfYears':
      return 'in each half of every year';
    case 'onDemand':
      return 'on request';
    case 'endOfSchoolYear':
      return 'at the end of the school year';
    case 'wholePeriod':
      return 'throughout the whole period';
    case 'byWorkPlan':
      return 'according to the work plan';
  }
};

/** “Then twice a month”: where a rule begins right after the one before it. */
export const thenInEnglish = (rule: ScheduleRule, end: string): string | undefined => {
  if (rule.kind === 'yearly' && rule.fromYear === yearOf(end) + 1) return 'then every year';
  return rule.kind === 'times' && rule.from === nextMonth(end) ? `then ${timesOf(rule)}` : undefined;
};
