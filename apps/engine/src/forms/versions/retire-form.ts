import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { AnnounceDefinitions } from '../../pipeline/announce-definitions.js';
import { Definitions } from '../../pipeline/definitions.js';
import { refuse } from '../../problems/problem-error.js';
import type { Designing } from '../design/owner.js';

/**
 * Takes an owner's own versions of a form out of force: the owner above counts again. Cases that have begun with them
 * keep them. A form that workflows ask for and that nobody above has cannot go.
 */
@Injectable()
export class RetireForm {
  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
    private readonly announce: AnnounceDefinitions,
    private readonly audit: AuditLog,
  ) {}

  async retire({ key, owner, viewer }: Designing): Promise<void> {
    const owners = this.definitions.formOwners;
    const isAsked = this.definitions
      .latest(owner.path ?? undefined)
      .workflows.some(({ compiled }) => JSON.stringify(compiled.definition).includes(`"${key}"`));
    if (isAsked && !owners.above(key, owner.path)) throw inUse();
    await inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        `update definition set status = 'retired', retired_at = now(), retired_by = $3
         where kind = 'form' and key = $1 and unit_id is not distinct from $2 and status = 'published' returning version`,
        [key, owner.id, viewer.person.id],
      );
      if (rows.length === 0) throw refuse.notFound();
      const versions = rows.map((row) => row.version);
      await this.audit.allowed(viewer, 'form.retire', key, { unit: owner.id, versions }, client);
      await this.announce.tell({ key, unit: owner.id, path: owner.path, published: true }, client);
    });
    await this.definitions.refresh();
  }
}

const inUse = () =>
  refuse.notPossible('form-in-use', {
    ru: 'Этой формы ждёт процесс, а другой версии для него нет. Сначала уберите форму из процесса.',
    en: 'A workflow asks for this form and there is no other version of it. Take it out of the workflow first.',
  });
