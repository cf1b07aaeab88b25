import { Injectable } from '@nestjs/common';
import type { HoldView } from '@tandem/contracts';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { AnnounceDefinitions } from '../../pipeline/announce-definitions.js';
import { findDraft, HOLD_SECONDS, type DraftRow } from './draft-rows.js';
import { namePeople } from './name-people.js';
import type { Designing } from './owner.js';
import { refuseDesign } from './refusals.js';
import { holderOf } from './show-draft.js';

/** Who has a form in his hands: one person at a time, until he lets go, is asked for it, or is heard of no more. */
@Injectable()
export class HoldDraft {
  constructor(
    private readonly pool: EnginePool,
    private readonly announce: AnnounceDefinitions,
  ) {}

  /** Takes or renews the hold. Where another has it, his name is the answer, unless it is taken over. */
  take(designing: Designing, takeOver: boolean): Promise<HoldView> {
    const me = designing.viewer.person.id;
    return inTransaction(this.pool, async (client) => {
      const row = await findDraft(client, designing, { lock: true });
      if (!row) throw refuseDesign.noDraft();
      const isOthers = row.is_held && row.held_by !== me;
      if (!isOthers || takeOver) {
        await client.query(
          `update definition_draft set held_since = case when held_by = $2 and held_until > now() then held_since else now() end,
             held_by = $2, held_until = now() + make_interval(secs => $3) where id = $1`,
          [row.id, me, HOLD_SECONDS],
        );
        // A renewal is news to nobody.
        if (isOthers || !row.is_held) await this.announce.tell(signalOf(designing, row), client);
      }
      const after = await findDraft(client, designing);
      return { holder: holderOf(after!, await namePeople(client, [after!.held_by]), me) };
    });
  }

  /** Lets the form go; somebody else's hold stays. */
  async release(designing: Designing): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      const row = await findDraft(client, designing, { lock: true });
      if (!row || row.held_by !== designing.viewer.person.id) return;
      await client.query(
        'update definition_draft set held_by = null, held_since = null, held_until = null where id = $1',
        [row.id],
      );
      await this.announce.tell(signalOf(designing, row), client);
    });
  }
}

const signalOf = ({ key, owner }: Designing, row: DraftRow) => ({
  key,
  unit: owner.id,
  path: owner.path,
  revision: row.revision,
});
