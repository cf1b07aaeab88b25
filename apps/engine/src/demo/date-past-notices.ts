import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Job } from '@tandem/queue';
import { EnginePool } from '../database/pools.js';
import { PerformEffect } from '../pipeline/perform-effect.js';

const AT_ONCE = 8;
/** Older notices count as read. */
const UNREAD_DAYS = 5;

/** Notices of the told past are given now, and dated as they were due; the older ones count as read. */
export const datePastNotices = async (app: NestFastifyApplication): Promise<void> => {
  const pool = app.get(EnginePool);
  const worker = app.get(PerformEffect, { strict: false });
  const { rows } = await pool.query<{ id: string; case_id: string; payload: unknown }>(
    `select id, case_id, payload from outbox where kind = 'notify' and state in ('pending', 'queued') order by due_at`,
  );
  const queue = [...rows];
  const lane = async (): Promise<void> => {
    for (let row = queue.shift(); row; row = queue.shift())
      await worker.perform({ id: row.id, name: 'notify', caseId: row.case_id, payload: row.payload } as Job);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await pool.query(
    `update notification n set at = o.due_at,
       read_at = case when o.due_at < now() - make_interval(days => $2) then o.due_at + interval '1 day' else null end
     from outbox o where o.id = n.outbox_id and o.id = any($1::uuid[])`,
    [rows.map((row) => row.id), UNREAD_DAYS],
  );
};
