import { addDays, endOfLocalDay, isDate, sayDay, type Calendar, type Text } from '@tandem/domain';
import type { DueRule, NonWorkingRule } from './due-rule.js';
import { halfOf } from './make-period.js';
import type { ReportingPeriod } from './reporting-period.js';
import { isWorkingDay, workingDay } from './working-days.js';

export interface Due {
  /** As the rule says it. */
  readonly named: string;
  /** By which it is asked for: another day only where the setting moves dates off days off. */
  readonly date: string;
  /** The last moment at which it is in time. */
  readonly at: string;
  /** The day is off and was left where it is: shown beside the date, the reminder goes earlier. */
  readonly dayOff: boolean;
}

export type DueResult =
  | { readonly ok: true; readonly due: Due }
  | { readonly ok: false; readonly code: 'no-such-day' | 'before-period'; readonly text: Required<Text> };

/** When a rule falls due in a period, for a unit in its own time zone. */
export const dueOf = (
  rule: DueRule,
  period: ReportingPeriod,
  timeZone: string,
  { calendar, nonWorking }: { readonly calendar: Calendar; readonly nonWorking: NonWorkingRule },
): DueResult => {
  const named = namedDay(rule, period);
  if (named === undefined) {
    return {
      ok: false,
      code: 'no-such-day',
      text: {
        ru: `В периоде «${period.title.ru}» такого срока нет. Укажите дату.`,
        en: `There is no such due date in the period “${period.title.en}”. Give a date.`,
      },
    };
  }
  if (named < period.from) {
    return {
      ok: false,
      code: 'before-period',
      text: {
        ru: `Срок ${sayDay(named, 'ru')} раньше начала периода «${period.title.ru}».`,
        en: `The due date ${sayDay(named, 'en')} is before the period “${period.title.en}” begins.`,
      },
    };
  }
  const date = moved(named, nonWorking, calendar);
  return {
    ok: true,
    due: {
      named,
      date,
      at: new Date(endOfLocalDay(date, timeZone)).toISOString(),
      dayOff: !isWorkingDay(date, calendar),
    },
  };
};

const namedDay = (rule: DueRule, period: ReportingPeriod): string | undefined => {
  switch (rule.kind) {
    case 'on':
      return isDate(rule.date) ? rule.date : undefined;
    case 'beforeEnd':
      return addDays(period.to, -rule.days);
    case 'halves':
      // A period of halves is judged by where it ends: a window that begins in June and ends in August is of the second.
      return existing(`${period.to.slice(0, 4)}-${rule.days[halfOf(period.to)]}`);
    case 'yearlyBy': {
      const day = dayWithin(rule.day, period);
      return day !== undefined && rule.without ? addDays(day, -1) : day;
    }
  }
};

const dayWithin = (monthDay: string, { from, to }: ReportingPeriod): string | undefined => {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const date = existing(`${year}-${monthDay}`);
    if (date !== undefined && date >= from && date <= to) return date;
  }
  return undefined;
};

/** 29 February is 28 February where there is none; other days that do not exist are no days. */
const existing = (date: string): string | undefined => {
  const eve = date.replace(/-02-29$/, '-02-28');
  return [date, eve].find(isDate);
};

/** The date itself, or the nearest working day on the side that the setting names. */
const moved = (date: string, rule: NonWorkingRule, calendar: Calendar): string =>
  rule === 'keep' ? date : workingDay(date, rule === 'moveForward' ? 'after' : 'before', calendar);
