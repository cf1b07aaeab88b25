import { Injectable } from '@nestjs/common';
import type { IncidentView, Page } from '@tandem/contracts';
import { AuditLog } from '../audit/audit-log.js';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { Refusal } from '../problems/problem-error.js';
import { pageAfter, readCursor } from '../problems/paging.js';

interface Row {
  id: string;
  kind: string;
  case_id: string | null;
  case_title: string | null;
  attempts: number;
  last_error: string | null;
  state: 'failed' | 'skipped';
  due_at: Date;
  failed_at: Date | null;
}

/** What the operator of the system does with effects that failed for good. The case itself is not touched. */
@Injectable()
export class SettleIncident {
  constructor(
    private readonly pool: EnginePool,
    private readonly audit: AuditLog,
  ) {}

  async list(
    state: 'failed' | 'skipped',
    limit: number,
    cursorText: string | undefined,
  ): Promise<Page<IncidentView>> {
    const cursor = readCursor(cursorText);
    const { rows } = await this.pool.query<Row>(
      `select o.id, o.kind, o.case_id, c.title as case_title, o.attempts, o.last_error, o.state, o.due_at, o.failed_at
       from outbox o left join "case" c on c.id = o.case_id
       where o.state = $1 and ($2::timestamptz is null or (o.failed_at, o.id) < ($2, $3::uuid)) order by o.failed_at desc nulls last, o.id desc limit $4`,
      [state, cursor?.at ?? null, cursor?.id ?? null, limit + 1],
    );
    const page = pageAfter(rows, limit, (row) => ({
      at: (row.failed_at ?? row.due_at).toISOString(),
      id: row.id,
    }));
    return { items: page.items.map(toView), nextCursor: page.nextCursor };
  }

  /** Gives the effect back to the relay as if it were new. */
  async retry(viewer: Viewer, id: string): Promise<void> {
    await this.settle(
      id,
      `update outbox set state = 'pending', attempts = 0, failed_at = null, due_at = least(due_at, now()) where id = $1 and state = 'failed'`,
      [id],
    );
    await this.audit.allowed(viewer, 'incident.retry', id);
  }

  async skip(viewer: Viewer, id: string, reason: string): Promise<void> {
    await this.settle(
      id,
      `update outbox set state = 'skipped', skipped_by = $2, skip_reason = $3 where id = $1 and state = 'failed'`,
      [id, viewer.person.id, reason],
    );
    await this.audit.allowed(viewer, 'incident.skip', id, { reason });
  }

  private async settle(id: string, text: string, values: unknown[]): Promise<void> {
    const { rowCount } = await this.pool.query(text, values);
    if (rowCount === 0) {
      throw new Refusal(409, 'not-failed', {
        ru: 'Этот сбой уже разобран: обновите список.',
        en: 'This incident has been settled: refresh the list.',
      });
    }
  }
}

const toView = (row: Row): IncidentView => ({
  id: row.id,
  kind: row.kind,
  caseId: row.case_id,
  caseTitle: row.case_title,
  attempts: row.attempts,
  lastError: row.last_error,
  state: row.state,
  createdAt: row.due_at.toISOString(),
  failedAt: row.failed_at?.toISOString() ?? null,
});
