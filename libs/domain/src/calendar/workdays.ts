import type { Calendar } from './calendar.js';
import { addDays } from './dates.js';

/** Ten years of days: a loop over the calendar must end whatever it is asked. */
const FARTHEST = 3_700;

export const isWorkday = (date: string, calendar: Calendar): boolean => {
  const known = calendar.days.get(date);
  if (known) return known.kind !== 'off';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** The day so many working days later (or earlier); the start day itself does not count. */
export const addWorkdays = (date: string, days: number, calendar: Calendar): string => {
  const step = Math.sign(days);
  let current = date;
  for (let left = Math.min(Math.abs(Math.trunc(days)), FARTHEST); left > 0;) {
    current = addDays(current, step);
    if (isWorkday(current, calendar)) left -= 1;
  }
  return current;
};

/** Working days after `from` up to and with `to`; negative backwards. */
export const workdaysBetween = (from: string, to: string, calendar: Calendar): number => {
  if (to < from) return -workdaysBetween(to, from, calendar);
  let count = 0;
  let current = from;
  for (let left = FARTHEST; current < to && left > 0; left -= 1) {
    current = addDays(current, 1);
    if (isWorkday(current, calendar)) count += 1;
  }
  return count;
};

/** Years between two dates for which the calendar holds no decree: deadlines there are reckoned on plain weeks. */
export const unknownYears = (from: string, to: string, calendar: Calendar): number[] => {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!calendar.years.includes(year)) years.push(year);
  }
  return years;
};
