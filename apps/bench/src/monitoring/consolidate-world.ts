import type { Pool } from 'pg';
import { idOf } from '../roadmaps/region-of-plans.js';
import { regionalPlan, ROWS } from '../roadmaps/make-plan.js';

export const SCHOOLS = 335;
/** People behind the two sides of a share at one school; one of them is known at every school. */
const KNOWN = { numerator: 12, denominator: 20 };

export const CAMPAIGN = idOf('campaign of totals');
export const TOWN = idOf('town of totals');
export const OPERATOR = 'operator of totals';

const pathOf = (...names: readonly string[]): string =>
  names.map((name) => `u${idOf(name).replaceAll('-', '')}`).join('.');

/** One municipality whose 335 schools have each reported sixty rows, with the people behind their numbers. */
export const storeAcceptedReports = async (pool: Pool): Promise<void> => {
  const [region, town, operator] = ['region of totals', 'town of totals', 'operator body of totals'];
  const units = [
    { id: idOf(region), parent: null, path: pathOf(region), kind: 'region', title: 'Область' },
    { id: TOWN, parent: idOf(region), path: pathOf(region, town), kind: 'municipality', title: 'Город' },
    {
      id: idOf(operator),
      parent: idOf(region),
      path: pathOf(region, operator),
      kind: 'regionalOperator',
      title: 'Оператор',
    },
    ...Array.from({ length: SCHOOLS }, (_, at) => ({
      id: idOf(`school of totals ${at}`),
      parent: TOWN,
      path: pathOf(region, town, `school of totals ${at}`),
      kind: 'school',
      title: `Школа № ${at + 1}`,
    })),
  ];
  await pool.query(
    `insert into unit (id, parent_id, path, kind, title, zone, region)
     select id, parent, path::ltree, kind, title, 'Asia/Tomsk', 'tomsk' from json_to_recordset($1) as u(id uuid, parent uuid, path text, kind text, title text)`,
    [JSON.stringify(units)],
  );
  const person = idOf(`person ${OPERATOR}`);
  await pool.query(`insert into person (id, family_name, given_name) values ($1, 'Петрова', 'Анна')`, [
    person,
  ]);
  await pool.query(
    `insert into membership (id, person_id, unit_id, role, from_date) values (gen_random_uuid(), $1, $2, 'regionalOperator', '2020-09-01')`,
    [person, idOf(operator)],
  );
  const [roadmap, version] = [idOf('roadmap of totals'), idOf('version of totals')];
  const plan = regionalPlan();
  await pool.query(
    `insert into roadmap (id, level, unit_id, level_path, title, period_from, period_to, obligation) select $1, 'region', $2, path, 'Карта', '2025-01-01', '2028-12-31', 'recommended' from unit where id = $3`,
    [roadmap, idOf(operator), idOf(region)],
  );
  await pool.query(
    `insert into roadmap_version (id, roadmap_id, number, plan, sha256, measures, errors, warnings) values ($1, $2, 1, $3, 'x', ${ROWS}, 0, 0)`,
    [version, roadmap, JSON.stringify(plan)],
  );
  await pool.query(
    `insert into campaign (id, kind, title, unit_id, level_path, period_kind, period_from, period_to, opens_on, cut_off, rules, roadmap_version_id, state)
     select $1, 'halfYearReport', 'Отчёты', $2, path, 'halfYear', '2026-07-01', '2026-12-31', '2026-11-01', '2026-12-26', '{"assignments": []}', $3, 'collecting' from unit where id = $4`,
    [CAMPAIGN, idOf(operator), version, idOf(region)],
  );
  await storeReports(pool, version);
  await pool.query('analyze');
};

/** As acceptance leaves them: what was told, and beside it who stands behind it. */
const storeReports = async (pool: Pool, roadmapVersion: string): Promise<void> => {
  const told = regionalPlan().measures.map(({ id, indicator }) => ({
    measure: id,
    kind: indicator?.unit ?? 'presence',
  }));
  await pool.query(
    `insert into report (id, campaign_id, key, assignment, level, unit_id, owner_id, level_path, title, bindingness, zone, named_due, due_on, due_at, roadmap_version_id, state, accepted_at, first_submitted_at)
     select gen_random_uuid(), $1, 'bench ' || u.id, 'school-half-year', 'school', u.id, u.id, u.path, u.title, 'mandatory', 'Asia/Tomsk', '2026-12-20', '2026-12-20', '2026-12-20T17:00:00Z', $2, 'accepted', now(), now()
     from unit u where u.kind = 'school' and u.parent_id = $3`,
    [CAMPAIGN, roadmapVersion, TOWN],
  );
  await pool.query(
    `insert into report_version (id, report_id, number, content, report, told, sha256, as_of)
     select gen_random_uuid(), r.id, 1, '{}', '{"report": {"rows": []}}', jsonb_build_object('unit', r.unit_id, 'acceptedAt', '2026-12-20T05:00:00.000Z', 'context', '{"youngTeachers": 20, "mentors": 12, "pairs": 12, "institutions": 1}'::jsonb,
       'rows', (select jsonb_agg(jsonb_build_object('measure', t.measure, 'status', 'done', 'fact', case t.kind
         when 'percent' then jsonb_build_object('kind', 'share', 'numerator', ${KNOWN.numerator}, 'denominator', ${KNOWN.denominator})
         when 'count' then jsonb_build_object('kind', 'count', 'count', 4) else jsonb_build_object('kind', 'presence', 'present', true) end))
         from jsonb_to_recordset($1::jsonb) as t(measure text, kind text))), 'x', now()
     from report r where r.campaign_id = $2`,
    [JSON.stringify(told), CAMPAIGN],
  );
  await pool.query(
    `insert into report_version_cases (version_id, report_id, measure_id, span, numerator, denominator)
     select v.id, v.report_id, t.measure, 'half', people.all_of[1:${KNOWN.numerator}], people.all_of
     from report_version v join report r on r.id = v.report_id cross join jsonb_to_recordset($1::jsonb) as t(measure text, kind text)
       cross join lateral (select array_agg(case when n = 1 then $3::uuid else md5(v.id::text || n)::uuid end order by n) as all_of from generate_series(1, ${KNOWN.denominator}) n) people
     where r.campaign_id = $2 and t.kind = 'percent'`,
    [JSON.stringify(told), CAMPAIGN, idOf('known everywhere')],
  );
  await pool.query(
    `update report r set version_id = v.id, accepted_version_id = v.id, sent_version_ids = array[v.id] from report_version v where v.report_id = r.id and r.campaign_id = $1`,
    [CAMPAIGN],
  );
};
