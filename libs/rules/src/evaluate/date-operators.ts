import {
  addDays,
  addMonths,
  addWorkdays,
  daysBetween,
  monthsBetween,
  workdaysBetween,
  type Calendar,
} from '@tandem/domain';
import { dayOf, isNumber, type Operator, type Operators, type Surroundings } from './values.js';

const PLAIN_WEEK: Calendar = { region: '', years: [], days: new Map() };
const calendarOf = ({ calendar }: Surroundings): Calendar => calendar ?? PLAIN_WEEK;

const between =
  (apply: (from: string, to: string, around: Surroundings) => number): Operator =>
  ([from, to], around) => {
    const [first, last] = [dayOf(from), dayOf(to)];
    return first && last ? apply(first, last, around) : null;
  };

const shifted =
  (apply: (date: string, by: number, around: Surroundings) => string): Operator =>
  ([date, by], around) => {
    const day = dayOf(date);
    return day && isNumber(by) && Math.abs(by) < 40_000 ? apply(day, Math.trunc(by), around) : null;
  };

const part =
  (from: number, to: number): Operator =>
  ([date]) => {
    const day = dayOf(date);
    return day ? Number(day.slice(from, to)) : null;
  };

/** Whole years that have passed, as age and length of service are counted; negative backwards. */
const yearsBetween = (from: string, to: string): number => {
  if (to < from) return -yearsBetween(to, from) + 0;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return addMonths(from, years * 12) <= to ? years : years - 1;
};

/** Dates relative to other dates, in calendar and in working days. */
export const DATE_OPERATORS: Operators = {
  monthsBetween: between((from, to) => monthsBetween(from, to)),
  daysBetween: between((from, to) => daysBetween(from, to)),
  yearsBetween: between(yearsBetween),
  workdaysBetween: between((from, to, around) => workdaysBetween(from, to, calendarOf(around))),
  workdaysSince: ([from], around) => {
    const day = dayOf(from);
    return day && around.today ? workdaysBetween(day, around.today, calendarOf(around)) : null;
  },
  addDays: shifted(addDays),
  addMonths: shifted(addMonths),
  addWorkdays: shifted((date, by, around) => addWorkdays(date, by, calendarOf(around))),
  year: part(0, 4),
  month: part(5, 7),
  day: part(8, 10),
};
