import { MONTHS } from './month-names.js';
import type { ScheduleRule } from './schedule.js';
import { monthIn, nextMonth, yearOf } from './year-months.js';

const NBSP = '\u00a0';

const name = (month: number) => MONTHS[month - 1]!;

const dayOf = (day: string): string => `${Number(day.slice(3))}${NBSP}${name(Number(day.slice(0, 2))).of}`;

const dateOf = (date: string): string => `${dayOf(date.slice(5))} ${ofYear(yearOf(date))}`;

const ofYear = (year: number): string => `${year}${NBSP}года`;

const ofMonth = (month: string): string => `${name(monthIn(month)).of} ${ofYear(yearOf(month))}`;

const monthIs = (month: string): string => `${name(monthIn(month)).is} ${ofYear(yearOf(month))}`;

type Times = Extract<ScheduleRule, { kind: 'times' }>;

const PER: Record<Times['per'], string> = {
  month: 'месяц',
  quarter: 'квартал',
  halfYear: 'полугодие',
  year: 'год',
};

const endsInOne = (count: number): boolean => count % 10 === 1 && count % 100 !== 11;

const isFew = (count: number): boolean =>
  count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 10 || count % 100 > 20);

const timesOf = ({ times, per, atLeast }: Times): string =>
  atLeast
    ? `не реже ${times}${NBSP}${endsInOne(times) ? 'раза' : 'раз'} в${NBSP}${PER[per]}`
    : `${times}${NBSP}${isFew(times) ? 'раза' : 'раз'} в${NBSP}${PER[per]}`;

const range = (from: string, to: string): string =>
  yearOf(from) === yearOf(to) && from !== to
    ? `${name(monthIn(from)).is}\u2009–\u2009${monthIs(to)}`
    : `${monthIs(from)}\u2009–\u2009${monthIs(to)}`;

/** One rule in Russian, in words that `readSchedule` reads as the same rule. */
export const ruleInRussian = (rule: ScheduleRule): string => {
  switch (rule.kind) {
    case 'date':
      return dateOf(rule.on);
    case 'by':
      return `до ${dateOf(rule.on)}`;
    case 'month':
      return monthIs(rule.month);
    case 'months':
      return range(rule.from, rule.to);
    case 'year':
      return `${rule.year}${NBSP}год`;
    case 'thenContinuous':
      return `с ${ofMonth(rule.from)}, далее постоянно`;
    case 'continuous':
      return 'постоянно';
    case 'yearly':
      return rule.fromYear === undefined ? 'ежегодно' : `ежегодно с ${ofYear(rule.fromYear)}`;
    case 'yearlyBy':
      return `ежегодно до ${dayOf(rule.day)}`;
    case 'yearlyMonths':
      return yearlyMonths(rule.from, rule.to);
    case 'times':
      return rule.from === undefined ? timesOf(rule) : `${timesOf(rule)}, начиная с ${ofMonth(rule.from)}`;
    case 'halfYears':
      return `1 и${NBSP}2${NBSP}полугодия ежегодно`;
    case 'onDemand':
      return 'по запросу';
    case 'endOfSchoolYear':
      return 'по окончании учебного года';
    case 'wholePeriod':
      return 'в течение всего периода реализации';
    case 'byWorkPlan':
      return 'согласно плану работы';
  }
};

const yearlyMonths = (from: number, to: number): string =>
  from === to ? `ежегодно в ${name(from).in}` : `ежегодно с ${name(from).of} по ${name(to).is}`;

/** «Далее 2 раза в месяц»: where a rule begins right after the one before it. */
export const thenInRussian = (rule: ScheduleRule, end: string): string | undefined => {
  if (rule.kind === 'yearly' && rule.fromYear === yearOf(end) + 1) return 'далее ежегодно';
  return rule.kind === 'times' && rule.from === nextMonth(end) ? `далее ${timesOf(rule)}` : undefined;
};
