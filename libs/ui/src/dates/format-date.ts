import { dateFormat } from './kept-formats.js';

export type DateLanguage = 'ru' | 'en';

/** `day`: 26 июня 2026; `short`: 26 июн; `weekday`: 26 июня, пятница; `month`: июнь 2026; `numeric`: 26.06.2026. */
export type DateStyle = 'day' | 'short' | 'weekday' | 'month' | 'numeric';

const OPTIONS: Record<Exclude<DateStyle, 'weekday'>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const NBSP = '\u00a0';

/** A plain date is a day of the calendar: it must not slip with the time zone, so it is read as UTC. */
const isPlain = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const toDate = (value: string) => new Date(isPlain(value) ? `${value}T00:00:00Z` : value);

/** Intl writes «26 июня 2026 г.» and «26 июн.»; people of a school do not. */
const tidy = (text: string) =>
  text
    .replace(/\s+г\.$/u, '')
    .replace(/([а-я])\.$/u, '$1')
    .replace(/^(\d{1,2}) /u, `$1${NBSP}`);

/** An ISO date (or moment) in words: `2026-06-26` → «26 июня 2026». What is not a date comes back as it is. */
export const formatDate = (
  value: string,
  language: DateLanguage = 'ru',
  style: DateStyle = 'day',
): string => {
  const date = toDate(value);
  if (Number.isNaN(date.getTime())) return value;
  const zone = isPlain(value) ? { timeZone: 'UTC' } : {};
  const write = (options: Intl.DateTimeFormatOptions) =>
    tidy(dateFormat(language, { ...options, ...zone }).format(date));
  if (style !== 'weekday') return write(OPTIONS[style]);
  return `${write({ day: 'numeric', month: 'long' })}, ${write({ weekday: 'long' })}`;
};

/** «14:02» of a moment, in the zone of the reader. */
export const formatTime = (value: string | Date, language: DateLanguage = 'ru'): string =>
  dateFormat(language, { hour: '2-digit', minute: '2-digit' }).format(
    typeof value === 'string' ? toDate(value) : value,
  );

/** The calendar day of a moment for the reader; a plain date is left alone. */
export const dayOf = (value: string): string => {
  if (isPlain(value)) return value;
  const date = new Date(value);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Whole days from one day to another; negative when the other is before. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((toDate(dayOf(to)).getTime() - toDate(dayOf(from)).getTime()) / 86_400_000);
