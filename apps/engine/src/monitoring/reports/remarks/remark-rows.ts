import type { ReportRemarkView } from '@tandem/contracts';
import type { Reader } from '../../../database/read-context.js';

export interface ReportRemarkRow {
  id: string;
  report_id: string;
  version: number;
  round: number;
  measure_id: string | null;
  author_id: string;
  on_behalf_of: string | null;
  side_unit_id: string;
  side: string;
  text: string;
  at: Date;
  reply: string | null;
  replied_by: string | null;
  replied_at: Date | null;
  closed_at: Date | null;
}

const REMARKS = `
select m.id, m.report_id, v.number as version, m.round, m.measure_id, m.author_id, m.on_behalf_of, m.side_unit_id, u.title as side, m.text, m.at,
  m.reply, m.replied_by, m.replied_at, m.closed_at
from report_remark m join unit u on u.id = m.side_unit_id join report_version v on v.id = m.version_id`;

/** All remarks on a report that the reader may see. */
export const readReportRemarks = (reader: Reader, report: string): Promise<ReportRemarkRow[]> =>
  reader.rows<ReportRemarkRow>(`${REMARKS} where m.report_id = $1 order by m.at, m.id`, [report]);

export const readReportRemark = (reader: Reader, id: string): Promise<ReportRemarkRow | undefined> =>
  reader.one<ReportRemarkRow>(`${REMARKS} where m.id = $1`, [id]);

/** Where a remark stands. Written in the round that is still going on, it has not been sent. */
export const remarkState = (row: ReportRemarkRow, round: number): ReportRemarkView['state'] => {
  if (row.closed_at) return 'closed';
  if (row.round >= round) return 'written';
  return row.reply === null ? 'open' : 'answered';
};
