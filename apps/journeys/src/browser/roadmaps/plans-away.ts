import type { Pool } from 'pg';

/** The demonstration has a plan at most places. Where a journey begins with none, it goes with all that hangs on it. */
export const takePlansAway = async (pool: Pool, unitTitle: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Histories and versions are never deleted by the engine, so walls and triggers have to be asked to look away.
    await client.query(`set local session_replication_role = 'replica'`);
    const { rows } = await client.query<{ id: string }>(
      'select r.id from roadmap r join unit u on u.id = r.unit_id where u.title = $1',
      [unitTitle],
    );
    if (rows.length === 0) throw new Error(`no plan of ${unitTitle}`);
    const ids = rows.map(({ id }) => id);
    const { rows: tables } = await client.query<{ table: string; column: string }>(
      `select c.table_name as table, c.column_name as column from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('case_id', 'roadmap_id')`,
    );
    await client.query(
      'delete from roadmap_reply where remark_id in (select id from roadmap_remark where roadmap_id = any($1))',
      [ids],
    );
    for (const { table, column } of tables)
      await client.query(`delete from "${table}" where "${column}" = any($1)`, [ids]);
    await client.query('delete from roadmap where id = any($1)', [ids]);
    await client.query('delete from "case" where id = any($1)', [ids]);
    await client.query('commit');
  } finally {
    client.release();
  }
};
