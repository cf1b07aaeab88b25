import { Injectable } from '@nestjs/common';
import type { IncidentView, Page } from '@tandem/contracts';
import { EnginePool } from '../database/pools.js';
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
  sort_at: string;
}

/** Effects that failed for good, the newest first. */
@Injectable()
export class ListIncidents {
  constructor(private readonly pool: EnginePool) {}

  async list(
    state: 'failed' | 'skipped',
    limit: number,
    after: string | undefined,
  ): Promise<Page<IncidentView>> {
    const cursor = readCursor(after);
    const { rows } = await this.pool.query<Row>(
      `select o.id, o.kind, o.case_id, c.title as case_title, o.attempts, o.last_error, o.state, o.due_at, o.failed_at,
         coalesce(o.failed_at, o.due_at)::text as sort_at
       from outbox o left join "case" c on c.id = o.case_id
       where o.state = $1 and ($2::timestamptz is null or (coalesce(o.failed_at, o.due_at), o.id) < ($2, $3::uuid))
       order by coalesce(o.failed_at, o.due_at) desc, o.id desc limit $4`,
      [state, cursor?.at ?? null, cursor?.id ?? null, limit + 1],
    );
    const page = pageAfter(rows, limit, (row) => ({ at: row.sort_at, id: row.id }));
    return { items: page.items.map(toIncident), nextCursor: page.nextCursor };
  }
}

const toIncident = (row: Row): IncidentView => ({
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
