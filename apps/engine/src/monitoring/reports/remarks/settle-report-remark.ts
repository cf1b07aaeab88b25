import { Injectable } from '@nestjs/common';
import type { ReportRemarkView } from '@tandem/contracts';
import { AuditLog } from '../../../audit/audit-log.js';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import type { SeenReport } from '../source/find-report.js';
import { isOwnRemark, mayDiscard, sideOfBody } from '../source/works-at.js';
import { ListReportRemarks, mayReply, originOf } from './list-report-remarks.js';
import { remarkState, type ReportRemarkRow } from './remark-rows.js';
import { refuseRemark } from './report-remark-refusals.js';

/**
 * Closed meanwhile by the other side, or the report sent: both are judged where it is written. The sending writes the
 * report's row, so it waits for an answer that is being written, and an answer waits for it.
 */
const REPLY = `
with held as (
  select r.id from report r join report_remark m on m.report_id = r.id
  where m.id = $1 and r.state in ('notStarted', 'filling', 'internalApproval', 'returned', 'correcting') for share of r
), replied as (
  update report_remark m set reply = $2, replied_by = $3, replied_at = now() from held
  where m.id = $1 and m.report_id = held.id and m.closed_at is null returning m.id
)
select exists (select 1 from replied) as written, closed_at is not null as closed from report_remark where id = $1`;

/** A remark is answered by those who wrote the report, and closed by those who wrote the remark. */
@Injectable()
export class SettleReportRemark {
  constructor(
    private readonly pool: EnginePool,
    private readonly remarks: ListReportRemarks,
    private readonly audit: AuditLog,
  ) {}

  async reply(viewer: Viewer, id: string, text: string): Promise<ReportRemarkView> {
    const { row, seen } = await this.remarks.one(viewer, id);
    const state = remarkState(row, seen.source.round);
    if (state === 'closed') throw refuseRemark.closed();
    if (!mayReply(viewer, seen, state)) {
      this.audit.refused(viewer, 'report.reply', id);
      throw refuseRemark.notAuthors();
    }
    const { rows } = await this.pool.query<{ written: boolean; closed: boolean }>(REPLY, [
      id,
      text,
      viewer.person.id,
    ]);
    if (rows[0]?.closed) throw refuseRemark.closed();
    if (!rows[0]?.written) throw refuseRemark.roundOver();
    return this.remarks.view(viewer, id);
  }

  async close(viewer: Viewer, id: string): Promise<ReportRemarkView> {
    const { row, round } = await this.own(viewer, id, 'report.remark.close');
    const state = remarkState(row, round);
    if (state === 'written') throw refuseRemark.notSent();
    // Closed by a colleague a moment ago: what was wanted is done.
    await this.pool.query(
      'update report_remark set closed_at = now(), closed_by = $2 where id = $1 and closed_at is null',
      [id, viewer.person.id],
    );
    return this.remarks.view(viewer, id);
  }

  /** Only what nobody of the other side has read; what a colleague had written goes with an entry in the journal. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const { row, round, seen } = await this.own(viewer, id, 'report.remark.remove');
    // What was sent is nobody's to remove, whoever asks.
    if (remarkState(row, round) !== 'written') throw refuseRemark.sent();
    const origin = originOf(row);
    if (!mayDiscard(viewer, seen, origin)) throw refuseRemark.notYourSide();
    await inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(DELETE, [id]);
      if (!rowCount) throw refuseRemark.sent();
      if (!isOwnRemark(viewer, origin))
        await this.audit.allowed(
          viewer,
          'report.remark.discard',
          seen.source.id,
          { remark: id, author: row.author_id, round: row.round },
          client,
        );
    });
  }

  private async own(
    viewer: Viewer,
    id: string,
    action: string,
  ): Promise<{ readonly row: ReportRemarkRow; readonly round: number; readonly seen: SeenReport }> {
    const { row, seen } = await this.remarks.one(viewer, id);
    if (sideOfBody(viewer, row.side_unit_id)) return { row, round: seen.source.round, seen };
    this.audit.refused(viewer, action, id);
    throw refuseRemark.notYourSide();
  }
}

/** Whether it was sent is judged where it is deleted: a decision that is being made is waited for, and waits. */
const DELETE = `
with held as (
  select r.id from report r join report_remark m on m.report_id = r.id where m.id = $1 and m.round >= r.round for share of r
)
delete from report_remark m using held where m.id = $1 and m.report_id = held.id and m.closed_at is null`;
