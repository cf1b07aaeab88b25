import type { PoolClient } from 'pg';
import { daysBetween } from '@tandem/domain';
import type { ExpectedReport } from '@tandem/monitoring-core';
import { newId } from '@tandem/store';
import { momentRows, WRITE_MOMENTS } from '../open/moment-rows.js';

/** A report by another date. */
export interface MovedReport {
  readonly id: string;
  readonly from: string;
  readonly expected: Pick<ExpectedReport, 'key' | 'to' | 'due' | 'reminders' | 'escalation'>;
  readonly reason: string;
  readonly by: string;
  /** Whose decision the new date is. */
  readonly set: 'inner' | 'extended';
}

/** Dates of a campaign are changed by one at a time: two that move the same report see each other's. */
export const turnOf = (campaign: string): string => `campaign ${campaign}`;

const WITHDRAW = `
update report_moment set settled_at = now(), outcome = 'withdrawn'
where report_id = any($1::uuid[]) and settled_at is null`;

const MOVE = `
update report r set due_on = m.due_on, due_at = m.due_at, day_off = m.day_off, due_set = m.due_set
from jsonb_to_recordset($1::jsonb) as m(id uuid, due_on date, due_at timestamptz, day_off boolean, due_set text) where r.id = m.id`;

const REMEMBER = `
insert into report_extension (id, report_id, from_date, to_date, reason, by_person)
select m.extension, m.id, m.from_date, m.due_on, m.reason, m.by_person
from jsonb_to_recordset($1::jsonb) as m(id uuid, extension uuid, from_date date, due_on date, reason text, by_person uuid)`;

const TELL_CASES = `
insert into outbox (id, kind, payload, due_at)
select m.job, 'moveReportDue', jsonb_build_object('report', m.id, 'dueOn', m.due_on, 'days', m.days), now() - interval '1 second'
from jsonb_to_recordset($1::jsonb) as m(id uuid, job uuid, due_on text, days int)`;

/** The date, all that is still to be said of it, what was before, and the row that tells the case: one transaction. */
export const moveDates = async (
  client: PoolClient,
  moved: readonly MovedReport[],
  now: number,
): Promise<void> => {
  if (moved.length === 0) return;
  const rows = JSON.stringify(
    moved.map(({ id, from, expected, reason, by, set }) => ({
      id,
      extension: newId(),
      job: newId(),
      from_date: from,
      due_on: expected.due.date,
      due_at: expected.due.at,
      day_off: expected.due.dayOff,
      days: daysBetween(from, expected.due.date),
      due_set: set,
      reason,
      by_person: by,
    })),
  );
  await client.query(WITHDRAW, [moved.map(({ id }) => id)]);
  await client.query(MOVE, [rows]);
  await client.query(REMEMBER, [rows]);
  await client.query(WRITE_MOMENTS, [
    JSON.stringify(moved.flatMap(({ id, expected }) => momentRows(id, expected, now))),
  ]);
  await client.query(TELL_CASES, [rows]);
};
