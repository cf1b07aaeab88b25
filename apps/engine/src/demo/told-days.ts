import { addDays, addWorkdays, isWorkday, localDate, momentOf, type Calendar } from '@tandem/domain';

/** The calendar of a told past: days counted from the day on which the demonstration is made. */
export class ToldDays {
  readonly today: string;

  constructor(
    readonly now: Date,
    readonly zone: string,
    private readonly calendar: Calendar,
  ) {
    this.today = localDate(now.getTime(), zone);
  }

  /** The date so many days from today. */
  date(day: number): string {
    return addDays(this.today, day);
  }

  /** The same, or the last working day before it: nobody signs orders on a Sunday. */
  workday(day: number): string {
    const date = this.date(day);
    return isWorkday(date, this.calendar) ? date : addWorkdays(date, -1, this.calendar);
  }

  moment(date: string, time = '09:10'): number {
    return momentOf(date, time, this.zone);
  }

  /** «2026/27»: the school year that this autumn began, or the last one did. */
  get schoolYear(): { readonly title: string; readonly first: number } {
    const [year, month] = this.today.split('-').map(Number) as [number, number];
    const first = month >= 8 ? year : year - 1;
    return { title: `${first}/${String(first + 1).slice(2)}`, first };
  }
}
