import { Injectable } from '@nestjs/common';
import type { RemarkView } from '@tandem/contracts';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { AnnounceRemarks } from './announce-remarks.js';
import type { SeenRoadmap } from './find-roadmap.js';
import { ListRemarks } from './list-remarks.js';
import { remarkRefusals } from './remark-refusals.js';
import { stateOf, type RemarkRow } from './remark-rows.js';
import { isUnderReview, sideOfRemark } from './review-sides.js';

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

  /** Only what nobody of the other side has read, and only by whoever wrote it or had it written. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const { row, seen } = await this.own(viewer, id, 'roadmap.remark.remove');
    if (![row.author_id, row.on_behalf_of].includes(viewer.person.id)) throw remarkRefusals.notYourSide();
    const { rows } = await this.pool.query<{ path: string }>(
      `delete from roadmap_remark m using roadmap r where m.id = $1 and r.id = m.roadmap_id and m.round >= r.round and m.closed_at is null
       returning m.side_path::text as path`,
      [id],
    );
    if (!rows[0]) throw remarkRefusals.sent();
    await this.announce.tell(seen, rows[0]);
  }

  private async own(
    viewer: Viewer,
    id: string,
    action: string,
  ): Promise<{ row: RemarkRow; seen: SeenRoadmap }> {
    const { row, seen } = await this.remarks.one(viewer, id);
    if (!sideOfRemark(viewer, seen, { unitId: row.side_unit_id, author: row.author_id })) {
      this.audit.refused(viewer, action, id);
      throw remarkRefusals.notYourSide();
    }
    if (seen.live.state.status !== 'open') throw remarkRefusals.planOver();
    return { row, seen };
  }
}
