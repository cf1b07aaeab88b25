import type { Pool } from 'pg';

const beside = (way: '-' | '+') => `
select b.id from campaign c join campaign b on b.kind = c.kind and b.level_path = c.level_path and b.state <> 'cancelled'
  and b.period_from = (c.period_from ${way} interval '1 year')::date
where c.id = $1 order by b.created_at desc limit 1`;

const [BEFORE, AFTER] = [beside('-'), beside('+')];

/** The monitoring of the year before over the same place. */
export const yearBefore = (pool: Pick<Pool, 'query'>, campaign: string): Promise<string | undefined> =>
  find(pool, BEFORE, campaign);

/** The one a cycle later: it shows whether what followed from this one worked. */
export const yearAfter = (pool: Pick<Pool, 'query'>, campaign: string): Promise<string | undefined> =>
  find(pool, AFTER, campaign);

const find = async (
  pool: Pick<Pool, 'query'>,
  text: string,
  campaign: string,
): Promise<string | undefined> => {
  const { rows } = await pool.query<{ id: string }>(text, [campaign]);
  return rows[0]?.id;
};
