import type { Pool, PoolClient } from 'pg';
import type { DemoData } from './demo-data.js';
import { pathOf, writeOrganisation } from './write-organisation.js';

/** Set on the root of the region when everything in it has been told. */
const MADE = 'demonstration';

/** Two processes that start together: the second waits and finds the work done. */
const LOCK = 7_261_002;

/**
 * Writes the organisation and lets the rest be told, unless it was done before. A start that was killed in the middle
 * leaves a region without the mark: it is taken away and made again.
 */
export const settleRegion = async (pool: Pool, data: DemoData, tell: () => Promise<void>): Promise<void> => {
  const keeper = await pool.connect();
  try {
    await keeper.query('select pg_advisory_lock($1)', [LOCK]);
    await settle(pool, data, tell);
  } finally {
    // The lock ends with its session: a connection that holds it must not go back to the pool.
    keeper.release(true);
  }
};

const settle = async (pool: Pool, data: DemoData, tell: () => Promise<void>): Promise<void> => {
  const byKey = new Map(data.units.map((unit) => [unit.key, unit]));
  const roots = data.units.filter((unit) => unit.parent === undefined);
  const root = roots[0]!;
  const { rows } = await pool.query<{ made: boolean }>(
    `select coalesce((settings->>'${MADE}')::boolean, false) as made from unit where id = $1`,
    [root.id],
  );
  if (rows[0]?.made) return;
  await inTransaction(pool, async (client) => {
    if (rows[0])
      await clearHalfMade(
        client,
        roots.map((one) => pathOf(one, byKey)),
        data,
      );
    await writeOrganisation(client, data);
  });
  await tell();
  await pool.query(`update unit set settings = settings || '{"${MADE}": true}' where id = $1`, [root.id]);
};

const OF_CASES = [
  `delete from effect_done where outbox_id in (select o.id from outbox o join half on half.id = o.case_id)`,
  ...[
    'notification',
    'document',
    'file',
    'record',
    'outbox',
    'timer',
    'submission',
    'task',
    'case_event',
    'case_participant',
  ].map((table) => `delete from ${table} where case_id in (select id from half)`),
  `delete from notification where survey_id in (select id from half_survey)`,
  `delete from survey where id in (select id from half_survey)`,
  `delete from consolidation where campaign_id in (select id from half_campaign)`,
  `update report set version_id = null, accepted_version_id = null where campaign_id in (select id from half_campaign)`,
  `delete from report where campaign_id in (select id from half_campaign)`,
  `delete from campaign where id in (select id from half_campaign)`,
  `delete from roadmap_reply where remark_id in (select r.id from roadmap_remark r join half_plan h on h.id = r.roadmap_id)`,
  `delete from roadmap_remark where roadmap_id in (select id from half_plan)`,
  `delete from roadmap_draft where roadmap_id in (select id from half_plan)`,
  `update roadmap set parent_id = null, replaces_id = null, version_id = null, in_force_id = null, parent_version_id = null where id in (select id from half_plan)`,
  `delete from roadmap_version where roadmap_id in (select id from half_plan)`,
  `delete from roadmap where id in (select id from half_plan)`,
  `delete from "case" where id in (select id from half)`,
];

/** Nobody has worked here yet: the start had not come so far as to let people in. */
const clearHalfMade = async (client: PoolClient, roots: readonly string[], data: DemoData): Promise<void> => {
  await client.query(
    `create temporary table half on commit drop as select id from "case" where unit_path <@ any($1::ltree[])`,
    [roots],
  );
  await client.query(
    `create temporary table half_plan on commit drop as select id from roadmap where level_path <@ any($1::ltree[])`,
    [roots],
  );
  await client.query(
    `create temporary table half_campaign on commit drop as select id from campaign where level_path <@ any($1::ltree[])`,
    [roots],
  );
  await client.query(
    `create temporary table half_survey on commit drop as select id from survey where level_path <@ any($1::ltree[])`,
    [roots],
  );
  for (const statement of OF_CASES) await client.query(statement);
  const people = data.people.map((one) => one.id);
  await client.query(`delete from web_session where person_id = any($1::uuid[])`, [people]);
  await client.query(`delete from account where person_id = any($1::uuid[])`, [people]);
  await client.query(`delete from membership where person_id = any($1::uuid[])`, [people]);
  await client.query(`delete from person where id = any($1::uuid[])`, [people]);
  await client.query(`delete from unit where id = any($1::uuid[])`, [data.units.map((unit) => unit.id)]);
};

const inTransaction = async (pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
