/** One day of a region's working calendar that differs from the plain week (table `calendar_day`). */
export interface CalendarDay {
  /** ISO date, `2026-01-09`. */
  readonly date: string;
  readonly kind: 'work' | 'off' | 'short';
  /** The decree that says so. */
  readonly source: string;
}

/** The working calendar of a region: exceptions by date, and the years for which they are known. */
export interface Calendar {
  readonly region: string;
  readonly years: readonly number[];
  readonly days: ReadonlyMap<string, CalendarDay>;
}
