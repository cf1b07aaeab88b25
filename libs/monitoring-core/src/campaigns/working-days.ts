import { addDays, isWorkday, russianCalendarDays, type Calendar } from '@tandem/domain';

/** Days off that the Labour Code (article 112) repeats each year, whatever the decree on transfers says. */
const HOLIDAYS: ReadonlySet<string> = new Set(
  russianCalendarDays()
    .filter(({ kind, source }) => kind === 'off' && source.startsWith('ТК РФ'))
    .map(({ date }) => date.slice(5)),
);

/**
 * Is work done on a day? Campaigns look further ahead than decrees: in a year that the calendar does not know yet, the
 * holidays of the code stand beside the plain week, so that nothing is moved to 1 January.
 */
export const isWorkingDay = (date: string, calendar: Calendar): boolean => {
  const known = calendar.days.has(date) || calendar.years.includes(Number(date.slice(0, 4)));
  return isWorkday(date, calendar) && (known || !HOLIDAYS.has(date.slice(5)));
};

/** The day itself, or the nearest working day on that side. */
export const workingDay = (date: string, side: 'after' | 'before', calendar: Calendar): string => {
  let day = date;
  // No stretch of days off is a month long; a calendar that has one anyway does not hold the loop.
  for (let left = 31; left > 0 && !isWorkingDay(day, calendar); left -= 1) {
    day = addDays(day, side === 'after' ? 1 : -1);
  }
  return day;
};
