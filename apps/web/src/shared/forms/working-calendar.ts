import { russianCalendarDays, type Calendar } from '@tandem/domain';

/** Working days of Russia for deadlines that a form reckons; the server reckons them again by the region's own table. */
export const workingCalendar = (): Calendar => {
  const days = russianCalendarDays();
  return {
    region: 'RU',
    years: [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))],
    days: new Map(days.map((day) => [day.date, day])),
  };
};
