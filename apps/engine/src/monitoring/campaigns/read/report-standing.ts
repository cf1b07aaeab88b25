import { standingOf, type ReportEvent, type ReportStanding } from '@tandem/monitoring-core';

/** The report of the campaign's own place is made of the total: nothing in it comes after the total. */
export const SUMMED_AT = `case when r.level_path <> c.level_path then c.consolidated_at end as consolidated_at`;

/** Columns of a report `r` and its campaign `c` of which its standing follows. */
export const STANDING_COLUMNS = `r.events, r.due_at, ${SUMMED_AT}, r.state as report_state, r.started_at`;

export interface StandingRow {
  events: ReportEvent[];
  due_at: Date;
  consolidated_at: Date | null;
  report_state: string;
  started_at: Date | null;
}

/** Where a report stands at a moment; nothing of it is stored. */
export const standingOfRow = (row: StandingRow, now: number): ReportStanding => {
  const begun = row.started_at && !row.events.some(({ kind }) => kind === 'started');
  return standingOf(
    begun ? [{ kind: 'started', at: row.started_at!.toISOString() }, ...row.events] : row.events,
    {
      dueAt: row.due_at.toISOString(),
      ...(row.consolidated_at ? { consolidatedAt: row.consolidated_at.toISOString() } : {}),
      now: new Date(now).toISOString(),
    },
  );
};
