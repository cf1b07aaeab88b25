import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

const PATIENCE_MS = 40_000;

/** Waits until no effect is under way and no timer is left; says how long that took, or what is still there. */
export const waitUntilSettled = async (client: Client): Promise<number> => {
  const since = Date.now();
  let left: Record<string, number> = {};
  while (Date.now() - since < PATIENCE_MS) {
    const { rows } = await client.query<{ what: string; count: number }>(
      `select state as what, count(*)::int as count from outbox where state in ('pending', 'queued') group by state
       union all select 'timers', count(*)::int from timer having count(*) > 0`,
    );
    if (rows.length === 0) return Date.now() - since;
    left = Object.fromEntries(rows.map(({ what, count }) => [what, count]));
    await sleep(100);
  }
  throw new Error(`not settled in ${PATIENCE_MS} ms: ${JSON.stringify(left)}`);
};
