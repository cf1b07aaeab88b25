import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { AnnounceDefinitions } from '../../pipeline/announce-definitions.js';
import { lockDraft } from './lock-draft.js';
import type { Designing } from './owner.js';

/** Throws a draft away with its journal; what was published stays. */
@Injectable()
export class DropDraft {
  constructor(
    private readonly pool: EnginePool,
    private readonly announce: AnnounceDefinitions,
    private readonly audit: AuditLog,
  ) {}

  async drop(designing: Designing): Promise<void> {
    const { key, owner, viewer } = designing;
    const row = await inTransaction(this.pool, async (client) => {
      const locked = await lockDraft(client, designing);
      await client.query('delete from definition_draft where id = $1', [locked.id]);
      await this.announce.tell({ key, unit: owner.id, path: owner.path }, client);
      return locked;
    });
    await this.audit.allowed(viewer, 'form.draft.drop', key, { unit: owner.id, sha256: row.sha256 });
  }
}
