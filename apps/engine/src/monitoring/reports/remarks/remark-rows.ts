import type { ReportRemarkView } from '@tandem/contracts';
import { standingOfRemark, type SaidRow } from '../../../approvals/remarks/remark-said.js';
import type { Reader } from '../../../database/read-context.js';

export interface ReportRemarkRow extends SaidRow {
  report_id: string;
  reply: string | null;
  replied_by: string | null;
  replied_at: Date | null;
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

/** Where a remark stands: it is answered by one reply. */
export const remarkState = (row: ReportRemarkRow, round: number): ReportRemarkView['state'] =>
  standingOfRemark(row, round, row.reply !== null);
