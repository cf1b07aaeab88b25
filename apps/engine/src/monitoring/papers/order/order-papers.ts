import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { OrderPaper } from '@tandem/contracts';
import { JobQueues } from '@tandem/queue';
import { newId } from '@tandem/store';
import { AuditLog } from '../../../audit/audit-log.js';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { PaperSources } from '../gather/paper-sources.js';
import { refusePaper } from '../paper-refusals.js';

/** Papers that one person may order in a day, and that may be made of them at once: others wait behind his. */
const PER_DAY = 200;
const AT_ONCE = 5;

/** Takes an order in: what cannot be made is refused at once, the rest is made in the queue. */
@Injectable()
export class OrderPapers {
  constructor(
    private readonly pool: EnginePool,
    private readonly sources: PaperSources,
    private readonly queues: JobQueues,
    private readonly audit: AuditLog,
  ) {}

  async order(viewer: Viewer, order: OrderPaper): Promise<string> {
    if (order.kind === 'awardOrder' && order.format === 'xlsx') throw refusePaper.noSheet();
    const title = await this.sources.of(order.kind).check(viewer, order);
    const made = await inTransaction(this.pool, (client) => keep(client, viewer.person.id, order, title));
    if (made.job === undefined) return made.id;
    await this.audit.allowed(viewer, 'paper.order', made.id, { kind: order.kind, of: order.of });
    // The committed row goes to its queue at once; where that fails, the sweep of the outbox finds it.
    await this.queues
      .addAll([{ id: made.job, name: 'buildPaper', caseId: null, payload: { paper: made.id } }])
      .catch(() => undefined);
    return made.id;
  }
}

/** Ordered twice while it is being made, it is the same paper: somebody has pressed twice. */
const keep = async (
  client: PoolClient,
  person: string,
  { kind, of, unit, format, fields = {} }: OrderPaper,
  title: string,
): Promise<{ readonly id: string; readonly job?: string }> => {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('paper ' || $1, 0))`, [person]);
  const { rows: same } = await client.query<{ id: string }>(
    `select p.id from paper p where p.owner_id = $1 and p.kind = $2 and p.of_id = $3 and p.unit_id is not distinct from $4::uuid and p.format = $5 and p.fields = $6
       and p.status in ('waiting', 'building')
       and not exists (select 1 from outbox o where o.state = 'failed' and o.kind = 'buildPaper' and o.payload->>'paper' = p.id::text)`,
    [person, kind, of, unit ?? null, format, JSON.stringify(fields)],
  );
  if (same[0]) return same[0];
  await refuseFlood(client, person);
  const [id, job] = [newId(), newId()];
  await client.query(
    'insert into paper (id, owner_id, kind, of_id, unit_id, format, fields, title) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, person, kind, of, unit ?? null, format, JSON.stringify(fields), title],
  );
  await client.query(
    `insert into outbox (id, case_id, kind, payload, due_at) values ($1, null, 'buildPaper', $2, now())`,
    [job, { paper: id }],
  );
  return { id, job };
};

const refuseFlood = async (client: PoolClient, person: string): Promise<void> => {
  const { rows } = await client.query<{ today: number; waiting: number }>(
    `select count(*)::int as today, count(*) filter (where status in ('waiting', 'building') and created_at > now() - interval '1 hour')::int as waiting
     from paper where owner_id = $1 and created_at > now() - interval '1 day'`,
    [person],
  );
  const { today, waiting } = rows[0]!;
  if (today >= PER_DAY) throw refusePaper.tooMany();
  if (waiting >= AT_ONCE) throw refusePaper.tooManyAtOnce();
};
