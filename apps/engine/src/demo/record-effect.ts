import type { Pool, PoolClient } from 'pg';

/** Enters a told effect in the ledger, so that the relay finds it done. */
export const recordEffect = async (
  pool: Pool,
  id: string,
  write: (client: PoolClient) => Promise<unknown>,
): Promise<void> => {
  const client = await pool.connect();
  try {
    const result = await write(client);
    await client.query(
      `with entry as (insert into effect_done (outbox_id, result) values ($1, $2) on conflict do nothing)
       update outbox set state = 'done' where id = $1`,
      [id, result === undefined ? null : JSON.stringify(result)],
    );
  } finally {
    client.release();
  }
};
