import type { PoolClient } from 'pg';
import { refuseImporting } from './import-refusals.js';

/** Files that one person may bring in a day: a plan needs a handful. */
const PER_DAY = 200;
/** Of one person that wait to be read: files are read one after the other, and others wait behind his. */
const AT_ONCE = 10;

/**
 * Refuses one reading too many of this person. Until the transaction ends he begins no other: a hundred requests at
 * once are counted as well.
 */
export const refuseFlood = async (client: PoolClient, person: string): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('roadmap_import ' || $1, 0))`, [person]);
  const { rows } = await client.query<{ today: number; waiting: number }>(
    `select count(*) filter (where created_at > now() - interval '1 day')::int as today,
       count(*) filter (where status in ('waiting', 'reading') and created_at > now() - interval '1 day')::int as waiting
     from roadmap_import where owner_id = $1`,
    [person],
  );
  const { today, waiting } = rows[0]!;
  if (today >= PER_DAY) throw refuseImporting.tooMany();
  if (waiting >= AT_ONCE) throw refuseImporting.tooManyAtOnce();
};
