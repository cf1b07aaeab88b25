import { addDays } from '@tandem/domain';

export interface Month {
  /** `2026-12`. */
  readonly month: string;
  /** Rows of seven, Monday first; empty where the day is of another month. */
  readonly weeks: readonly (readonly (string | undefined)[])[];
}

/** More than a campaign of any kind lasts: a year given by a slip does not draw a century. */
const MOST_MONTHS = 14;

const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Months from one day to another, as a wall calendar has them. */
export function monthWeeks(from: string, to: string): readonly Month[] {
  const months: Month[] = [];
  for (
    let first = `${from.slice(0, 7)}-01`;
    first <= to && months.length < MOST_MONTHS;
    first = `${addDays(first, 31).slice(0, 7)}-01`
  )
    months.push({
      month: first.slice(0, 7),
      weeks: weeksOf(first).filter((week) => week.some((day) => day !== undefined && isNear(day, from, to))),
    });
  return months;
}

/** In the week of the first day or of the last one, or between them: the others would be empty rows. */
const isNear = (day: string, from: string, to: string): boolean =>
  addDays(day, 6 - weekday(day)) >= from && addDays(day, -weekday(day)) <= to;

function weeksOf(first: string): readonly (readonly (string | undefined)[])[] {
  const month = first.slice(0, 7);
  const days: (string | undefined)[] = Array.from({ length: weekday(first) }, () => undefined);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** Saturday and Sunday; other days off are told by the calendar of the region where something happens on them. */
export const isWeekend = (date: string): boolean => weekday(date) > 4;
