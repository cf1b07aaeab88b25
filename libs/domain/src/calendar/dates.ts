const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (!format) {
    // Swedish writes ISO dates: no parts to put together.
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

/** The date on the wall in a zone; `moment` in milliseconds or ISO 8601. */
export const localDate = (moment: number | string, zone: string): string =>
  localMoment(typeof moment === 'string' ? Date.parse(moment) : moment, zone).slice(0, 10);

/** The clock on the wall in a zone, `09:00`. */
export const localTime = (moment: number, zone: string): string => localMoment(moment, zone).slice(11, 16);

/** The moment (milliseconds) of a local time on a local date. */
export const momentOf = (date: string, time: string, zone: string): number => {
  const wanted = Date.parse(`${date}T${time}Z`);
  const whole = wanted - (wanted % 1000);
  const offset = Date.parse(`${localMoment(whole, zone)}Z`) - whole;
  return wanted - offset;
};

/** A deadline falls at the end of the local day: whoever does it in the evening is in time. */
export const endOfLocalDay = (date: string, zone: string): number => momentOf(date, '23:59:59.999', zone);

/** Is this a date that exists, written `2026-06-26`, in a year of four digits? */
export const isDate = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  addDays(text, 0) === text;

/** Dates stay within years of four digits, where texts sort as dates do: a far sum stops at the last day. */
const FIRST = '1000-01-01';
const LAST = '9999-12-31';

const written = (date: Date): string => {
  const year = date.getUTCFullYear();
  if (year < 1000) return FIRST;
  return year > 9999 ? LAST : date.toISOString().slice(0, 10);
};

export const addDays = (date: string, days: number): string =>
  written(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY));

/** The same day so many months later, or the month's last day where it is shorter. */
export const addMonths = (date: string, months: number): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return written(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
};

/** Calendar days from one date to another; negative backwards. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/**
 * Length of the inclusive period in months, two digits: 1 September – 31 August is 12. What is over whole months
 * counts as a share of the month that it begins.
 */
export const monthsBetween = (from: string, to: string): number => {
  const end = addDays(to, 1);
  if (end <= from) return 0;
  const most = monthNumber(end) - monthNumber(from);
  const months = addMonths(from, most) <= end ? most : most - 1;
  const reached = addMonths(from, months);
  const share = daysBetween(reached, end) / Math.max(1, daysBetween(reached, addMonths(from, months + 1)));
  // A single day over must not be rounded away: a programme of twelve months and a day is longer than twelve.
  return share === 0 ? months : months + Math.max(0.01, Math.min(0.99, Math.round(share * 100) / 100));
};

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
