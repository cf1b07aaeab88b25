import type { Pool } from 'pg';
import type { CampaignReportRow, ReportContact } from '@tandem/contracts';

/** What was said of a report, and what comes next. */
export interface Said {
  readonly report_id: string;
  readonly last: Date | null;
  readonly kind: 'reminder' | 'byHand' | null;
  /** Who wrote by hand; the calendar of the campaign is nobody. */
  readonly by: string | null;
  readonly next: Date | null;
  readonly open_remarks: number;
}

/** An escalation is told to those who wait for the report, not to those who owe it. */
const SAID = `
select r.id as report_id, told.settled_at as last, told.kind, told.by_person as by,
  (select min(n.at) from report_moment n where n.report_id = r.id and n.settled_at is null and n.kind = 'reminder') as next,
  (select count(*)::int from report_remark m where m.report_id = r.id and m.closed_at is null and m.round < r.round) as open_remarks
from report r left join lateral (
  select m.settled_at, m.kind, m.by_person from report_moment m
  where m.report_id = r.id and m.outcome = 'told' and m.kind <> 'escalation' order by m.settled_at desc, m.key limit 1) told on true
where r.id = any($1::uuid[])`;

export const readSaid = async (
  pool: Pool,
  reports: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Said>> => {
  const { rows } = await pool.query<Said>(SAID, [reports.map(({ id }) => id)]);
  return new Map(rows.map((row) => [row.report_id, row]));
};

/** The last letter: when, and by whom. */
export const contactOf = (
  { last, kind, by }: Pick<Said, 'last' | 'kind' | 'by'>,
  names: ReadonlyMap<string, string>,
): CampaignReportRow['lastContact'] =>
  last && {
    at: last.toISOString(),
    how: kind === 'byHand' ? 'byHand' : 'automatic',
    by: by ? { id: by, name: names.get(by) ?? '' } : null,
  };

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/** Whether its people were written to like this. */
export const isWritten = (
  contact: ReportContact,
  said: Pick<Said, 'last' | 'kind'> | undefined,
  now: number,
): boolean => {
  const last = said?.last;
  if (!last) return contact === 'never';
  if (contact === 'automatic') return said.kind === 'reminder';
  if (contact === 'byHand') return said.kind === 'byHand';
  const lately = last.getTime() > now - WEEK_MS;
  return contact === 'thisWeek' ? lately : contact === 'earlier' && !lately;
};
