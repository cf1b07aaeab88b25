import type { Pool } from 'pg';

const BEFORE = `
select b.id from campaign c join campaign b on b.kind = c.kind and b.level_path = c.level_path and b.state <> 'cancelled'
  and b.period_from = (c.period_from - interval '1 year')::date
where c.id = $1 order by b.created_at desc limit 1`;

/** The monitoring of the year before over the same place. */
export const yearBefore = async (
  pool: Pick<Pool, 'query'>,
  campaign: string,
): Promise<string | undefined> => {
  const { rows } = await pool.query<{ id: string }>(BEFORE, [campaign]);
  return rows[0]?.id;
};
