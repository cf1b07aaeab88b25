import type { ExpectedReport } from './expected-report.js';
import type { Reminder } from './remind.js';
import { stillOwes, type ReportStanding } from './report-state.js';

export interface DueReminder {
  readonly report: ExpectedReport;
  readonly reminder: Reminder;
  /** One letter for each: the key of its outbox row. */
  readonly key: string;
}

/**
 * Reminders whose moment lies after `since` up to and with `now`, for those alone who have not sent (issue: «and to
 * nobody else»). Asked twice for the same stretch, the keys are the same.
 */
export const remindersDue = (
  reports: readonly ExpectedReport[],
  standing: (report: ExpectedReport) => ReportStanding,
  { since, now }: { readonly since: string; readonly now: string },
): DueReminder[] => {
  const [from, to] = [Date.parse(since), Date.parse(now)];
  return reports.flatMap((report) => {
    const ripe = report.reminders.filter(({ at }) => Date.parse(at) > from && Date.parse(at) <= to);
    if (ripe.length === 0 || !stillOwes(standing(report))) return [];
    return ripe.map((reminder) => ({ report, reminder, key: `${report.key}:${reminder.date}` }));
  });
};
