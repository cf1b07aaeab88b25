import { Injectable } from '@nestjs/common';
import type { RemarkView } from '@tandem/contracts';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { AnnounceRemarks } from './announce-remarks.js';
import type { SeenRoadmap } from './find-roadmap.js';
import { ListRemarks, originOf } from './list-remarks.js';
import { remarkRefusals } from './remark-refusals.js';
import { stateOf, type RemarkRow } from './remark-rows.js';
import { isOwnRemark, isUnderReview, mayDiscard, sideOfRemark } from './review-sides.js';

/** A remark is closed by the side that wrote it, never by the one it was written to. */
@Injectable()
export class SettleRemark {
  constructor(
    private readonly pool: EnginePool,
    private readonly remarks: ListRemarks,
    private readonly announce: AnnounceRemarks,
    private readonly audit: AuditLog,
  ) {}

  async close(viewer: Viewer, id: string): Promise<RemarkView> {
    const { row, seen } = await this.own(viewer, id, 'roadmap.remark.close');
    const state = stateOf(row, seen.round);
    if (state === 'written') throw remarkRefusals.notSent();
    // Closed by a colleague a moment ago: what was wanted is done.
    if (state !== 'closed')
      await this.pool.query(
        'update roadmap_remark set closed_at = now(), closed_by = $2 where id = $1 and closed_at is null',
        [id, viewer.person.id],
      );
    await this.announce.tell(seen);
    return this.remarks.view(viewer, id);
  }

  async reopen(viewer: Viewer, id: string): Promise<RemarkView> {
    const { row, seen } = await this.own(viewer, id, 'roadmap.remark.reopen');
    if (!row.closed_at) throw remarkRefusals.notClosed();
    if (!isUnderReview(seen)) throw remarkRefusals.notUnderReview();
    await this.pool.query('update roadmap_remark set closed_at = null, closed_by = null where id = $1', [id]);
    await this.announce.tell(seen);
    return this.remarks.view(viewer, id);
  }

  /** Only what nobody of the other side has read; what a colleague had written goes with an entry in the journal. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const { row, seen } = await this.own(viewer, id, 'roadmap.remark.remove');
    // What was sent is nobody's to remove, whoever asks.
    if (stateOf(row, seen.round) !== 'written') throw remarkRefusals.sent();
    const origin = originOf(row);
    if (!mayDiscard(viewer, seen, origin)) throw remarkRefusals.notYourSide();
    const side = await inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<{ path: string }>(DELETE, [id]);
      if (!rows[0]) throw remarkRefusals.sent();
      if (!isOwnRemark(viewer, origin))
        await this.audit.allowed(
          viewer,
          'roadmap.remark.discard',
          seen.id,
          { remark: id, author: row.author_id, round: row.round },
          client,
        );
      return rows[0];
    });
    await this.announce.tell(seen, side);
  }

  private async own(
    viewer: Viewer,
    id: string,
    action: string,
  ): Promise<{ row: RemarkRow; seen: SeenRoadmap }> {
    const { row, seen } = await this.remarks.one(viewer, id);
    if (!sideOfRemark(viewer, seen, originOf(row))) {
      this.audit.refused(viewer, action, id);
      throw remarkRefusals.notYourSide();
    }
    if (seen.live.state.status !== 'open') throw remarkRefusals.planOver();
    return { row, seen };
  }
}

/** Whether it was sent is judged where it is deleted: a decision that is being made is waited for, and waits. */
const DELETE = `
with held as (
  select r.id from roadmap r join roadmap_remark m on m.roadmap_id = r.id where m.id = $1 and m.round >= r.round for share of r
)
delete from roadmap_remark m using held where m.id = $1 and m.roadmap_id = held.id and m.closed_at is null
returning m.side_path::text as path`;
