import { addDays, addMonths, addWorkdays, localDate, momentOf, type Json } from '@tandem/domain';
import type { Facts } from '../language/decision.js';
import type { Duration } from './parse-delay.js';

/** Deadlines fall at the end of the local day: whoever does it in the evening is in time. */
export const END_OF_DAY = '23:59:59.999';

/** Zone and calendar to reckon with, and the record of what was reckoned: a draft is one. */
export interface Reckoning {
  readonly facts: Facts;
  readonly read: { [name: string]: Json };
}

/** The moment a duration after another: exact for hours, at a time of the local day for days and longer. */
export const laterMoment = (
  reckoning: Reckoning,
  from: number,
  duration: Duration,
  time = END_OF_DAY,
): number => {
  const { zone } = reckoning.facts;
  const clock = duration.sign * duration.milliseconds;
  if (duration.exact && !duration.years && !duration.months && !duration.days && !duration.workdays)
    return from + clock;
  return momentOf(laterDate(reckoning, localDate(from, zone), duration), time, zone) + clock;
};

const laterDate = (reckoning: Reckoning, start: string, duration: Duration): string => {
  const months = duration.sign * (duration.years * 12 + duration.months);
  let date = months ? addMonths(start, months) : start;
  if (duration.days) date = addDays(date, duration.sign * duration.days);
  return duration.workdays ? laterWorkday(reckoning, date, duration.sign * duration.workdays) : date;
};

/**
 * Working days depend on a calendar that a later decree may change. The date that was reckoned is kept among the
 * facts of the decision, so that folding the history gives the deadline that was promised then.
 */
const laterWorkday = ({ facts, read }: Reckoning, date: string, days: number): string => {
  const name = `workday.${date}.${days}`;
  const kept = facts.values[name];
  const found = typeof kept === 'string' ? kept : addWorkdays(date, days, facts.calendar);
  read[name] = found;
  return found;
};

/** The next such day of the year whose end is still ahead: «до 1 октября» asked on 1 October means this evening. */
export const nextYearly = (now: number, monthDay: string, zone: string): number => {
  const year = Number(localDate(now, zone).slice(0, 4));
  const thisYear = momentOf(`${year}-${monthDay}`, END_OF_DAY, zone);
  return thisYear > now ? thisYear : momentOf(`${year + 1}-${monthDay}`, END_OF_DAY, zone);
};
