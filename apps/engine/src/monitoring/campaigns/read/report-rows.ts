import type { CampaignReportRow, ReportLevel } from '@tandem/contracts';
import type { ReportStanding } from '@tandem/monitoring-core';
import type { Reader } from '../../../database/read-context.js';
import { standingOfRow, STANDING_COLUMNS, type StandingRow } from './report-standing.js';

/** A report of a campaign, as far as this viewer may know of it. */
export interface ReportRow extends StandingRow {
  id: string;
  campaign_id: string;
  key: string;
  assignment: string;
  level: ReportLevel;
  title: string;
  level_path: string;
  unit_id: string;
  unit_title: string;
  unit_kind: string;
  owner_id: string;
  receiver_id: string | null;
  bindingness: CampaignReportRow['bindingness'];
  zone: string;
  named_due: string;
  due_on: string;
  days_left: number;
  day_off: boolean;
  due_set: CampaignReportRow['dueSet'];
  first_submitted_at: Date | null;
  accepted_at: Date | null;
  place_id: string | null;
  place_title: string | null;
  place_kind: string | null;
}

export interface StandingReport extends ReportRow {
  readonly standing: ReportStanding;
}

const ROWS = `
select r.id, r.campaign_id, r.key, r.assignment, r.level, r.title, r.level_path::text as level_path, r.unit_id, u.title as unit_title, u.kind as unit_kind,
  r.owner_id, r.receiver_id, r.bindingness, r.zone, to_char(r.named_due, 'YYYY-MM-DD') as named_due, to_char(r.due_on, 'YYYY-MM-DD') as due_on,
  (r.due_on - local_today(r.zone))::int as days_left, r.day_off, r.due_set, r.first_submitted_at, r.accepted_at,
  m.id as place_id, m.title as place_title, m.kind as place_kind, ${STANDING_COLUMNS}
from report r join campaign c on c.id = r.campaign_id join unit u on u.id = r.unit_id
left join unit m on r.level = 'school' and m.kind = 'municipality' and m.path = subpath(r.level_path, 0, nlevel(r.level_path) - 1)
where r.campaign_id = any($1::uuid[]) and (r.state <> 'cancelled' or c.state = 'cancelled')`;

/** Reports of these campaigns with where each stands now; what may be seen, row-level security decides. */
export const readReports = async (
  reader: Reader,
  campaigns: readonly string[],
  now: number,
): Promise<StandingReport[]> => {
  const rows = await reader.rows<ReportRow>(ROWS, [campaigns]);
  return rows.map((row) => ({ ...row, standing: standingOfRow(row, now) }));
};
