import type { Calendar } from '@tandem/domain';

const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
};

const localMoment = (moment: number, zone: string): string => formatOf(zone).format(moment).replace(' ', 'T');

/** The date on the wall in a zone. */
export const localDate = (moment: number, zone: string): string => localMoment(moment, zone).slice(0, 10);

/** The moment of a local time on a local date. */
export const momentOf = (date: string, time: string, zone: string): number => {
  const wanted = Date.parse(`${date}T${time}Z`);
  const whole = wanted - (wanted % 1000);
  const offset = Date.parse(`${localMoment(whole, zone)}Z`) - whole;
  return wanted - offset;
};

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const addMonths = (date: string, months: number): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
};

const isWorkday = (date: string, calendar: Calendar): boolean => {
  const known = calendar.days.get(date);
  if (known) return known.kind !== 'off';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

export const addWorkdays = (date: string, days: number, calendar: Calendar): string => {
  let current = date;
  for (let left = Math.abs(days); left > 0;) {
    current = addDays(current, Math.sign(days));
    if (isWorkday(current, calendar)) left--;
  }
  return current;
};
