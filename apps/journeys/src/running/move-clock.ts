import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

const PATIENCE_MS = 60_000;

/** Makes timers of a case due, those whose id or event has this part in it, and waits until the engine has fired them. */
export const moveClock = async (pool: Pool, caseId: string, part: string): Promise<void> => {
  const { rowCount } = await pool.query(
    `update timer set fire_at = now() - interval '1 second'
      where case_id = $1 and (timer_id like $2 or event::text like $2)`,
    [caseId, `%${part}%`],
  );
  if (rowCount === 0) throw new Error(`no timer of ${caseId} has «${part}» in it`);
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await pool.query<{ left: number }>(
      'select count(*)::int as left from timer where case_id = $1 and fire_at <= now()',
      [caseId],
    );
    if (rows[0]?.left === 0) return;
    if (Date.now() > until) throw new Error(`the timers «${part}» of ${caseId} were not fired`);
    await sleep(100);
  }
};
