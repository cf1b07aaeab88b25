import { addDays, momentOf, type Calendar, type Role } from '@tandem/domain';
import type { Reminding } from './campaign.js';
import type { Due } from './due-of.js';
import { workingDay } from './working-days.js';

export interface Reminder {
  /** Days from the due date by the ladder; the day itself may be another one. */
  readonly offset: number;
  readonly date: string;
  readonly at: string;
  readonly roles: readonly Role[];
}

/** Letters are there when people come to work. */
export const REMINDED_AT = '09:00:00';

/**
 * The ladder of one report. A reminder that falls on a day off goes on the last working day before it, and after the due
 * date on the next one: nobody is told that he is late while he still has time. Two that meet on a day are one, the
 * nearer to the due date; none goes before the campaign opens.
 */
export const remindersOf = (
  due: Due,
  timeZone: string,
  {
    calendar,
    reminding,
    opensOn,
  }: { readonly calendar: Calendar; readonly reminding: Reminding; readonly opensOn: string },
): Reminder[] => {
  const days = new Map<string, Reminder>();
  for (const offset of nearestFirst(reminding.days)) {
    const date = workingDay(addDays(due.date, offset), offset > 0 ? 'after' : 'before', calendar);
    if (date < opensOn || days.has(date)) continue;
    days.set(date, {
      offset,
      date,
      at: new Date(momentOf(date, REMINDED_AT, timeZone)).toISOString(),
      roles: offset >= reminding.headFrom ? [...reminding.roles, ...reminding.headRoles] : reminding.roles,
    });
  }
  return [...days.values()].sort((a, b) => a.offset - b.offset);
};

const nearestFirst = (days: readonly number[]): number[] =>
  [...new Set(days)].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
