import type { Answered } from './api-client.js';
import type { EngineUnderTest } from './engine-under-test.js';
import { eventually } from './school-year.js';

/**
 * Takes a remark away while a decision that sends it is being stored: the round is over, and nobody sees that yet. The
 * decision ends once the removal waits for it, or is over already.
 */
export const removeBesideDecision = async (
  { pool }: EngineUnderTest,
  document: 'report' | 'roadmap',
  id: string,
  remove: () => Promise<Answered<{ code?: string } | undefined>>,
): Promise<Answered<{ code?: string } | undefined>> => {
  const decision = await pool.connect();
  try {
    await decision.query('begin');
    await decision.query(`update ${document} set round = round + 1 where id = $1`, [id]);
    let isOver = false;
    const removing = remove().finally(() => (isOver = true));
    await eventually(
      () =>
        pool.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like $1`,
          [`%delete from ${document}_remark%`],
        ),
      ({ rowCount }) => isOver || rowCount! > 0,
      'the removal',
    );
    await decision.query('commit');
    return await removing;
  } finally {
    decision.release();
  }
};
