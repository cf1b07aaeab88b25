import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { refuse, Refusal } from '../problems/problem-error.js';

/** Tries a failed effect again, or lets it go for a stated reason; both are written to the audit. */
@Injectable()
export class SettleIncident {
  constructor(
    private readonly pool: EnginePool,
    private readonly audit: AuditLog,
  ) {}

  /** The sweep of the outbox finds the row and queues it anew: the queue forgot the job when it failed. */
  async retry(viewer: Viewer, id: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `update outbox set state = 'pending', attempts = 0, queued_at = null, failed_at = null, due_at = least(due_at, now())
       where id = $1 and state = 'failed'`,
      [id],
    );
    if (rowCount === 0) throw await this.whyNot(id);
    await this.audit.allowed(viewer, 'incident.retry', id);
  }

  async skip(viewer: Viewer, id: string, reason: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `update outbox set state = 'skipped', skipped_by = $2, skip_reason = $3 where id = $1 and state = 'failed'`,
      [id, viewer.person.id, reason],
    );
    if (rowCount === 0) throw await this.whyNot(id);
    await this.audit.allowed(viewer, 'incident.skip', id, { reason });
  }

  private async whyNot(id: string): Promise<Refusal> {
    const { rowCount } = await this.pool.query('select 1 from outbox where id = $1', [id]);
    return rowCount === 0
      ? refuse.notFound()
      : new Refusal(409, 'not-failed', {
          ru: 'Этот сбой уже разобран: обновите список.',
          en: 'This incident has been settled: refresh the list.',
        });
  }
}
