import type { CalendarDay } from './calendar.js';

/** Labour Code of Russia, article 112: days off that fall on the same dates each year. */
const HOLIDAYS = [
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
];

const CODE = 'ТК РФ, ст. 112';

interface Year {
  readonly year: number;
  readonly decree: string;
  /** Days off by the decree (or by the code, where a holiday falls on a weekend). */
  readonly off: readonly string[];
  /** Saturdays that are worked. */
  readonly work: readonly string[];
  /** Shorter by an hour: the eve of a holiday. */
  readonly short: readonly string[];
}

/** Transfers of 2025 and 2026. The next year is added when its decree is published, or by the region in its own table. */
const YEARS: readonly Year[] = [
  {
    year: 2025,
    decree: 'постановление Правительства РФ от 04.10.2024 № 1335',
    off: ['05-02', '05-08', '06-13', '11-03', '12-31'],
    work: ['11-01'],
    short: ['03-07', '04-30', '06-11', '11-01'],
  },
  {
    year: 2026,
    decree: 'постановление Правительства РФ от 24.09.2025 № 1466',
    off: ['01-09', '03-09', '05-11', '12-31'],
    work: [],
    short: ['04-30', '05-08', '06-11', '11-03'],
  },
];

/** Rows of `calendar_day` for a Russian region: what differs from the five-day week, with the source of each. */
export const russianCalendarDays = (): CalendarDay[] =>
  YEARS.flatMap(({ year, decree, off, work, short }) => {
    const days = new Map<string, CalendarDay>();
    const put = (monthDay: string, kind: CalendarDay['kind'], source: string) =>
      days.set(monthDay, { date: `${year}-${monthDay}`, kind, source });
    for (const day of HOLIDAYS) put(day, 'off', CODE);
    for (const day of off) put(day, 'off', decree);
    for (const day of work) put(day, 'work', decree);
    // A short Saturday that is worked stays a working day; `short` says the same and more.
    for (const day of short) put(day, 'short', CODE);
    return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
  });
