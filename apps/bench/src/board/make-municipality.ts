import type { Pool } from 'pg';
import { newId } from '@tandem/store';
import { WORKFLOW } from '../core/bench-workflow.js';

const SCHOOLS = 30;

/** A municipality with thirty schools and so many pairs in all stages. Returns its coordinator and its unit. */
export const makeMunicipality = async (
  pool: Pool,
  pairs: number,
): Promise<{ readonly unit: string; readonly coordinator: string }> => {
  const [region, town, body, coordinator] = [newId(), newId(), newId(), newId()];
  const label = (id: string) => `u${id.replaceAll('-', '')}`;
  const path = `${label(region)}.${label(town)}`;
  await pool.query(
    `insert into unit (id, parent_id, path, kind, title, zone, region) values ($1, null, $2, 'region', 'Область', 'Asia/Tomsk', 'tomsk'),
      ($3, $1, $4, 'municipality', 'Город', 'Asia/Tomsk', 'tomsk'), ($5, $3, $6, 'municipalAuthority', 'Отдел образования', 'Asia/Tomsk', 'tomsk')`,
    [region, label(region), town, path, body, `${path}.${label(body)}`],
  );
  await pool.query(
    `insert into unit (id, parent_id, path, kind, title, zone, region)
     select md5($1 || n)::uuid, $1::uuid, ($2 || '.u' || md5($1 || n))::ltree, 'school', 'Школа № ' || n, 'Asia/Tomsk', 'tomsk' from generate_series(1, ${SCHOOLS}) n`,
    [town, path],
  );
  await pool.query(
    `insert into person (id, family_name, given_name) select md5($1 || 'person' || n)::uuid, 'Педагог' || n, 'Анна' from generate_series(1, $2::int) n`,
    [town, pairs * 2],
  );
  await pool.query(
    `insert into membership (id, person_id, unit_id, role, from_date)
     select gen_random_uuid(), md5($1 || 'person' || n)::uuid, md5($1 || (n / 2 % ${SCHOOLS} + 1))::uuid, case when n % 2 = 0 then 'mentor' else 'mentee' end, '2020-01-01' from generate_series(1, $2::int) n`,
    [town, pairs * 2],
  );
  await pool.query(`insert into person (id, family_name, given_name) values ($1, 'Осипов', 'Илья')`, [
    coordinator,
  ]);
  await pool.query(
    `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'municipalCoordinator', '2020-01-01')`,
    [newId(), coordinator, body],
  );
  await pool.query(
    `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, kind, stage, stage_since, status, state, state_paths, due_at, waits, opened_at, updated_at)
     select md5($1 || 'case' || n)::uuid, d.id, d.key, 'pair', 3, md5($1 || (n % ${SCHOOLS} + 1))::uuid, ($2 || '.u' || md5($1 || (n % ${SCHOOLS} + 1)))::ltree,
       'Педагог' || 2 * n || ' — Педагог' || 2 * n - 1, 'pedagogical', n % 7 + 1, now() - n % 40 * interval '1 day', 'open',
       jsonb_build_object('status', 'active', 'value', 'stage' || (n % 7 + 1), 'context', '{}'::jsonb, 'historyValue', '{}'::jsonb), array['stage' || (n % 7 + 1)],
       now() + (n % 30 - 10) * interval '1 day', null, now() - n * interval '1 hour', now()
     from generate_series(1, $3::int) n, (select id, key from definition where key = '${WORKFLOW}' and kind = 'workflow' limit 1) d`,
    [town, path, pairs],
  );
  await pool.query(
    `insert into case_participant (case_id, person_id, role, unit_id, state, joined_at)
     select md5($1 || 'case' || n)::uuid, md5($1 || 'person' || 2 * n - side)::uuid, case when side = 0 then 'mentor' else 'mentee' end, md5($1 || (n % ${SCHOOLS} + 1))::uuid, 'active', now()
     from generate_series(1, $2::int) n, generate_series(0, 1) side`,
    [town, pairs],
  );
  await pool.query('analyze');
  return { unit: town, coordinator };
};
