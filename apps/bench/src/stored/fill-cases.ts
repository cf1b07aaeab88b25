import type { Pool } from 'pg';
import { WORKFLOW } from '../core/bench-workflow.js';
import type { School } from '../core/make-school.js';

/** Cases that lie in the database already, each with its participant and two events, spread over the stages. */
export const fillCases = async (
  pool: Pool,
  workflowId: string,
  school: School,
  count: number,
): Promise<void> => {
  const values = [count, workflowId, school.unitId, school.unitPath, school.curator];
  await pool.query(
    `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, stage, stage_since, status, state, state_paths, opened_at, updated_at, closed_at)
     select md5('case' || n)::uuid, $2, '${WORKFLOW}', 'pair', 2, $3, $4::ltree, 'Пара ' || n, n % 7 + 1, now(),
       case when n % 4 = 0 then 'open' else 'done' end, jsonb_build_object('status', 'active', 'value', 'stage' || (n % 7 + 1), 'context', '{}'::jsonb, 'historyValue', '{}'::jsonb),
       array['stage' || (n % 7 + 1)], now() - n * interval '1 minute', now(), case when n % 4 = 0 then null else now() end
     from generate_series(1, $1::int) n where $5::uuid is not null`,
    values,
  );
  await pool.query(
    `insert into case_participant (case_id, person_id, role, unit_id, state, joined_at) select md5('case' || n)::uuid, $2, 'mentor', $3, 'active', now() from generate_series(1, $1::int) n`,
    [count, school.curator, school.unitId],
  );
  await pool.query(
    `insert into case_event (case_id, seq, id, type, title, actor_id, at, from_paths, to_paths, idempotency_key)
     select md5('case' || n)::uuid, seq, gen_random_uuid(), 'STAGE.1.PASS', '{"ru":"Пройти этап"}', $2, now(), '{stage1}', '{stage2}', 'key-' || seq
     from generate_series(1, $1::int) n, generate_series(1, 2) seq`,
    [count, school.curator],
  );
  await pool.query('vacuum analyze "case", case_participant, case_event');
};
