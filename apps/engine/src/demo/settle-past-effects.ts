import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Job, JobName } from '@tandem/queue';
import { EnginePool } from '../database/pools.js';
import { PerformEffect } from '../pipeline/perform-effect.js';

const AT_ONCE = 8;
/** Older notices count as read. */
const UNREAD_DAYS = 5;

/** Notices and documents of the told past: made now, dated as they were due. The older notices count as read. */
export const settlePastEffects = async (app: NestFastifyApplication): Promise<void> => {
  const pool = app.get(EnginePool);
  const noticed = await performAll(app, 'notify');
  await pool.query(
    `update notification n set at = o.due_at,
       read_at = case when o.due_at < now() - make_interval(days => $2) then o.due_at + interval '1 day' else null end
     from outbox o where o.id = n.outbox_id and o.id = any($1::uuid[])`,
    [noticed, UNREAD_DAYS],
  );
  const built = await performAll(app, 'buildDocument');
  await pool.query(
    `update document d set created_at = o.due_at from effect_done e join outbox o on o.id = e.outbox_id
     where o.id = any($1::uuid[]) and d.id = (e.result->>'document')::uuid`,
    [built],
  );
};

/** What cannot be performed now is left to the relay, which tries again and in the end tells the operator. */
const performAll = async (app: NestFastifyApplication, name: JobName): Promise<string[]> => {
  const worker = app.get(PerformEffect, { strict: false });
  const { rows } = await app
    .get(EnginePool)
    .query<{ id: string; case_id: string; payload: unknown }>(
      `select id, case_id, payload from outbox where kind = $1 and state in ('pending', 'queued') order by due_at`,
      [name],
    );
  const queue = [...rows];
  const done: string[] = [];
  const lane = async (): Promise<void> => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      const job = { id: row.id, name, caseId: row.case_id, payload: row.payload } as Job;
      const performed = await worker.perform(job).then(
        () => true,
        () => false,
      );
      if (performed) done.push(row.id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return done;
};
