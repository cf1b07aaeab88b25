import type { Pool } from 'pg';
import { russianCalendarDays } from '@tandem/domain';
import { PLACE } from './make-plan.js';
import { idOf, type MadePlan, type RegionOfPlans } from './region-of-plans.js';
import { writeTemplates } from './write-templates.js';

/** Writes the region and its plans in a few statements, as the engine's commits would have left them. */
export const storeRegion = async (
  pool: Pool,
  { units, held, operator, plans }: RegionOfPlans,
): Promise<void> => {
  const insert = (text: string, rows: readonly object[]) => pool.query(text, [JSON.stringify(rows)]);
  await insert(
    `insert into unit (id, parent_id, path, kind, title, zone, region)
     select id, parent, path::ltree, kind, title, 'Asia/Tomsk', 'tomsk' from json_to_recordset($1) as u(id uuid, parent uuid, path text, kind text, title text)`,
    units,
  );
  await insert(
    `insert into person (id, family_name, given_name) select distinct person, 'Педагог', 'Анна' from json_to_recordset($1) as h(person uuid)`,
    held,
  );
  await insert(
    `insert into membership (id, person_id, unit_id, role, from_date)
     select gen_random_uuid(), person, unit, role, '2020-09-01' from json_to_recordset($1) as h(person uuid, unit uuid, role text)`,
    held,
  );
  await insert(
    `insert into calendar_day (region, date, kind, source) select 'tomsk', date, kind, source from json_to_recordset($1) as d(date date, kind text, source text) on conflict do nothing`,
    russianCalendarDays(),
  );
  await pool.query(PREPARED);
  await insert(
    `insert into made_text select * from json_to_recordset($1) as t(template text, number int, plan text, coverage jsonb, errors int, warnings int)`,
    writeTemplates().map((one) => ({ ...one, plan: JSON.stringify(one.plan) })),
  );
  await insert(
    `insert into made_plan select * from json_to_recordset($1) as p(${MADE_COLUMNS})`,
    plans.map((plan, at) => toRow(plan, at, operator)),
  );
  for (const statement of STATEMENTS) await pool.query(statement);
  await pool.query('analyze');
};

const MADE_COLUMNS = `at int, id uuid, level text, workflow text, unit uuid, unit_path ltree, level_path ltree, place text, author uuid, parent uuid, template text,
  state text, versions int, sent int, in_force int, made_for int, round int, task text, role text, task_unit uuid, task_path ltree, near ltree, reviewer uuid`;

const WORKFLOWS = {
  region: 'roadmap-region',
  municipality: 'roadmap-municipality',
  regionFounded: 'roadmap-institution',
  school: 'roadmap-school',
};
/** Which task a state holds; what is asked of the reader stands at his body, what is asked of the author at his place. */
const TASKS: Record<string, { readonly task: string; readonly of: 'author' | 'reader' }> = {
  draft: { task: 'prepare', of: 'author' },
  submitted: { task: 'take', of: 'reader' },
  inReview: { task: 'review', of: 'reader' },
  returned: { task: 'answer', of: 'author' },
  stale: { task: 'respond', of: 'author' },
};

const toRow = (plan: MadePlan, at: number, operator: RegionOfPlans['operator']) => {
  const { unit, place, level } = plan;
  const asked = TASKS[plan.state];
  // The body that reads a school's plan is its municipality's: made under the same name as its methodist.
  const town = (at - 21) % 20;
  const reader =
    level === 'school'
      ? {
          id: idOf(`body ${town}`),
          path: bodyPath(place.path, town),
          role: 'methodist',
          person: `methodist ${town}`,
        }
      : { id: operator.id, path: operator.path, role: 'regionalOperator', person: 'operator' };
  const author = level === 'municipality' ? 'methodist' : 'curator';
  const byReader = asked?.of === 'reader';
  return {
    at,
    id: plan.id,
    level,
    workflow: WORKFLOWS[level],
    unit: unit.id,
    unit_path: unit.path,
    level_path: place.path,
    place: place.title,
    author: plan.author,
    parent: plan.parent,
    template: plan.template,
    state: plan.state,
    versions: plan.versions,
    sent: plan.sent,
    in_force: plan.inForce,
    made_for: plan.madeFor,
    round: plan.round,
    task: asked?.task ?? null,
    role: asked ? (byReader ? reader.role : author) : null,
    task_unit: byReader ? reader.id : unit.id,
    task_path: byReader ? reader.path : unit.path,
    near: asked && !byReader ? place.path : null,
    reviewer: idOf(`person ${reader.person}`),
  };
};

const bodyPath = (school: string, town: number): string =>
  `${school.split('.').slice(0, -1).join('.')}.u${idOf(`body ${town}`).replaceAll('-', '')}`;

const PREPARED = `
  create table made_text (template text, number int, plan text, coverage jsonb, errors int, warnings int);
  create table made_plan (${MADE_COLUMNS});
  create function made_id(name text) returns uuid language sql immutable as $$ select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$;
  create function version_of(plan uuid, number int) returns uuid language sql immutable as $$ select made_id(plan::text || number) $$;
  create function text_of(plan text, place text) returns jsonb language sql immutable as $$ select replace(plan, '${PLACE}', place)::jsonb $$;
  create function print_of(plan jsonb) returns text language sql immutable as $$ select encode(sha256(convert_to(plan::text, 'UTF8')), 'hex') $$`;

const STATEMENTS = [
  `insert into roadmap (id, level, unit_id, level_path, title, period_from, period_to, obligation, parent_id, created_by)
   select p.id, p.level, p.unit, p.level_path, t.plan->>'title', (t.plan#>>'{period,from}')::date, (t.plan#>>'{period,to}')::date,
     case when p.level in ('school', 'regionFounded') then 'required' else 'recommended' end, p.parent, p.author
   from made_plan p join lateral (select text_of(plan, p.place) as plan from made_text where template = p.template and number = greatest(p.versions, 1)) t on true order by p.at`,
  `insert into roadmap_version (id, roadmap_id, number, plan, sha256, parent_version_id, measures, errors, warnings, coverage, frozen_at, frozen_by)
   select version_of(p.id, t.number), p.id, t.number, t.plan, print_of(t.plan), version_of(p.parent, case when t.number = 1 then 1 else p.made_for end),
     jsonb_array_length(t.plan->'measures'), t.errors, t.warnings, t.coverage, now() - (4 - t.number) * interval '90 days', p.author
   from made_plan p join lateral (select number, text_of(plan, p.place) as plan, errors, warnings, coverage from made_text where template = p.template and number <= p.versions) t on true`,
  `insert into roadmap_draft (roadmap_id, plan, sha256, revision, saved_by)
   select p.id, t.plan, print_of(t.plan), 1, p.author
   from made_plan p join lateral (select text_of(plan, p.place) as plan from made_text where template = p.template and number = greatest(p.versions, 1)) t on true`,
  `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, parent_id, title, status, state, state_paths, waits, due_at, opened_by, opened_at, updated_at)
   select p.id, d.id, d.key, 'roadmap', 5, p.unit, p.unit_path, p.parent, r.title, 'open',
     jsonb_build_object('status', 'active', 'value', p.state, 'historyValue', '{}'::jsonb, 'context', jsonb_build_object(
       'version', case when p.sent is not null then version_of(p.id, 1) end, 'inForce', version_of(p.id, p.in_force), 'parentVersion', case when p.in_force is not null then version_of(p.parent, p.made_for) end,
       'sentFor', version_of(p.parent, p.made_for), 'parentMoved', false, 'round', p.round, 'returns', p.round, 'sentBy', case when p.sent is not null then p.author end,
       'act', case when p.in_force is not null then '{"type": "order", "number": "17од", "date": "2025-03-11", "appendixNo": "1"}'::jsonb end,
       'url', case when p.in_force is not null then 'https://example.org/roadmap' end, 'publishedAt', case when p.in_force is not null then '2025-04-01T03:00:00.000Z' end,
       'answerBy', null, 'decideBy', null, 'amendBy', null, 'registered', false, 'quorum', 0, 'groupVerdict', null)),
     array[p.state], case when p.task is not null then jsonb_build_object('task', p.task, 'role', p.role, 'person', null) end,
     case when p.task is not null then now() + (p.at % 30 - 10) * interval '1 day' end, p.author, now() - interval '300 days', now() - p.at % 50 * interval '1 hour'
   from made_plan p join roadmap r on r.id = p.id join definition d on d.kind = 'workflow' and d.status = 'published' and d.key = p.workflow`,
  // Each version was sent in its turn: what follows a case remembers all of them.
  ...[2, 3].map(
    (number) =>
      `update "case" c set state = jsonb_set(c.state, '{context,version}', to_jsonb(version_of(p.id, ${number}))) from made_plan p where c.id = p.id and p.sent >= ${number}`,
  ),
  `insert into task (id, case_id, key, role, unit_id, unit_path, near, status, due_at, opened_at)
   select made_id('task' || p.id), p.id, p.task, p.role, p.task_unit, p.task_path, p.near, 'open', now() + (p.at % 30 - 10) * interval '1 day', now() - p.at % 40 * interval '1 day'
   from made_plan p where p.task is not null`,
  `insert into task (id, case_id, key, role, unit_id, unit_path, status, opened_at, done_at, done_by)
   select made_id('read' || p.id), p.id, 'review', case when p.level = 'school' then 'methodist' else 'regionalOperator' end, m.unit_id, u.path, 'done', now() - interval '60 days', now() - interval '50 days', p.reviewer
   from made_plan p join membership m on m.person_id = p.reviewer join unit u on u.id = m.unit_id where p.level <> 'region' and (p.round > 0 or p.in_force is not null)`,
  `insert into roadmap_remark (id, roadmap_id, version_id, round, measure_id, author_id, side_unit_id, side_path, text, at, closed_at, closed_by)
   select made_id('remark' || p.id || n), p.id, version_of(p.id, 1), 0, t.plan::jsonb #>> array['measures', (n * 7)::text, 'id'], p.reviewer, m.unit_id, u.path,
     'Показатель ниже, чем просит вышестоящая карта: поясните или поправьте', now() - interval '50 days',
     case when p.in_force is not null then now() - interval '45 days' end, case when p.in_force is not null then p.reviewer end
   from made_plan p join membership m on m.person_id = p.reviewer join unit u on u.id = m.unit_id
     join made_text t on t.template = p.template and t.number = 1 cross join generate_series(1, 4) n
   where p.level <> 'region' and (p.round > 0 or p.in_force is not null)`,
  `insert into roadmap_reply (id, remark_id, author_id, side_unit_id, side_path, text)
   select made_id('reply' || m.id), m.id, p.author, p.unit, p.unit_path, 'Поправили в новой редакции' from roadmap_remark m join made_plan p on p.id = m.roadmap_id where p.in_force is not null`,
];
