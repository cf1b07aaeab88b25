import { Injectable } from '@nestjs/common';
import type { RemarkView } from '@tandem/contracts';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { AnnounceRemarks } from './announce-remarks.js';
import { idByKey } from './id-by-key.js';
import { ListRemarks } from './list-remarks.js';
import { remarkRefusals } from './remark-refusals.js';
import { stateOf } from './remark-rows.js';
import { sideOfRemark, writingSide } from './review-sides.js';

const MOST = 200;

/** An answer to a remark, of either side; the other side is told. */
@Injectable()
export class ReplyToRemark {
  constructor(
    private readonly pool: EnginePool,
    private readonly remarks: ListRemarks,
    private readonly announce: AnnounceRemarks,
    private readonly audit: AuditLog,
  ) {}

  async reply(viewer: Viewer, remark: string, text: string, key?: string): Promise<RemarkView> {
    const { row, seen } = await this.remarks.one(viewer, remark);
    const side =
      sideOfRemark(viewer, seen, { unitId: row.side_unit_id, author: row.author_id }) ??
      writingSide(viewer, seen);
    if (!side) {
      this.audit.refused(viewer, 'roadmap.reply', remark);
      throw remarkRefusals.notATalk();
    }
    const id = idByKey(key, viewer.person.id, remark);
    const before = row.replies?.find((one) => one.id === id);
    if (before && before.text !== text) throw remarkRefusals.keyReused();
    if (before) return this.remarks.view(viewer, remark);
    const state = stateOf(row, seen.round);
    if (state === 'written') throw remarkRefusals.notSent();
    if (state === 'closed') throw remarkRefusals.closed();
    if (seen.live.state.status !== 'open') throw remarkRefusals.planOver();
    if ((row.replies?.length ?? 0) >= MOST) throw remarkRefusals.tooMany();
    await inTransaction(this.pool, async (client) => {
      // Closed meanwhile by the other side: the condition is judged where it is written.
      const { rowCount } = await client.query(INSERT, [
        id,
        remark,
        viewer.person.id,
        side.onBehalfOf ?? null,
        side.unitId,
        text,
      ]);
      if (rowCount === 0) throw remarkRefusals.closed();
      await client.query(
        `insert into outbox (id, case_id, kind, payload, due_at) values ($1, $2, 'tellReply', $3, now()) on conflict do nothing`,
        [idByKey(id, 'tellReply'), seen.id, JSON.stringify({ reply: id })],
      );
    });
    await this.announce.tell(seen);
    return this.remarks.view(viewer, remark);
  }
}

const INSERT = `
insert into roadmap_reply (id, remark_id, author_id, on_behalf_of, side_unit_id, side_path, text)
select $1, m.id, $3, $4, u.id, u.path, $6
from (select id from roadmap_remark where id = $2 and closed_at is null for share) m, unit u where u.id = $5
on conflict (id) do update set text = excluded.text where roadmap_reply.text = excluded.text`;
