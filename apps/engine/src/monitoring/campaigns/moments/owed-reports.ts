import type { PoolClient } from 'pg';
import { stillOwes } from '@tandem/monitoring-core';
import { standingOfRow, STANDING_COLUMNS, type StandingRow } from '../read/report-standing.js';
import type { OwedReport } from './letter-words.js';

export interface OwedRow extends StandingRow, OwedReport {
  id: string;
  campaign_id: string;
  campaign_state: string;
  level_path: string;
}

const REPORTS = `
select r.id, r.campaign_id, c.state as campaign_state, r.level_path::text as level_path, place.title as place, r.level, r.bindingness, r.day_off,
  to_char(r.due_on, 'YYYY-MM-DD') as due_on, (r.due_on - ($2::timestamptz at time zone r.zone)::date)::int as days_left, c.rules->'period'->'title' as period, ${STANDING_COLUMNS}
from report r join campaign c on c.id = r.campaign_id join unit place on place.id = r.unit_id
where r.id = any($1::uuid[]) order by place.title`;

const OVER: ReadonlySet<string> = new Set(['cancelled', 'closed']);

/** Of these reports those that are still owed. */
export const readOwed = async (client: PoolClient, ids: readonly string[]): Promise<OwedRow[]> => {
  // One clock for what is owed and for how long it is still: that of this process.
  const now = Date.now();
  const { rows } = await client.query<OwedRow>({
    name: 'reports-owed',
    text: REPORTS,
    values: [ids, new Date(now).toISOString()],
  });
  return rows.filter(
    (row) =>
      !OVER.has(row.campaign_state) && row.report_state !== 'cancelled' && stillOwes(standingOfRow(row, now)),
  );
};
