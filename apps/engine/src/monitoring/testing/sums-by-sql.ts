import type { Pool } from 'pg';

/** Numbers of a total by the rows of the region's plan. */
export interface Sums {
  readonly [row: string]: object | null;
}

/** Who stands behind «trained»: written down by the test when it enters the numbers, read by its own sums alone. */
export const PEOPLE_TABLE = `
create table entered_person (unit uuid not null, person uuid not null, took boolean not null, primary key (unit, person))`;

/** The people behind what has been sent, as the engine writes them for numbers of its own. */
export const BEHIND = `
insert into report_version_cases (version_id, report_id, measure_id, span, numerator, denominator)
select v.id, r.id, e->>'measure', s.span, array(select person from entered_person p where p.unit = r.unit_id and took order by 1),
  array(select person from entered_person p where p.unit = r.unit_id order by 1)
from report r join report_version v on v.report_id = r.id, jsonb_array_elements(v.content->'entries') e, unnest(array['half', 'year']) s(span)
where r.campaign_id = $1 and r.level in ('school', 'regionFounded') and e->>'measure' like '%trained' on conflict do nothing`;

const SUMS = `
with entry as (
  select r.unit_id as unit, regexp_replace(e->>'measure', '^.*-', '') as key, e
  from report r join report_version v on v.id = r.accepted_version_id, jsonb_array_elements(v.content->'entries') e
  where r.campaign_id = $1 and r.unit_id = any($2::uuid[]) and e->>'status' <> 'notApplicable')
select
  (select jsonb_build_object('kind', 'share', 'numerator', sum((e->>'numerator')::int), 'denominator', sum((e->>'denominator')::int)) from entry where key = 'share') as share,
  (select jsonb_build_object('kind', 'share', 'numerator', count(distinct person) filter (where took), 'denominator', count(distinct person)) from entered_person where unit in (select unit from entry where key = 'trained')) as trained,
  (select jsonb_build_object('kind', 'count', 'count', sum((e->>'count')::int)) from entry where key = 'events') as events,
  (select jsonb_build_object('kind', 'share', 'numerator', count(*) filter (where (e->>'present')::bool), 'denominator', count(*)) from entry where key = 'site') as site`;

/** The same sums from what was typed, by SQL alone; nothing of the engine has a hand in them. */
export const sumsBySql = async (pool: Pool, campaign: string, units: readonly string[]): Promise<Sums> =>
  (await pool.query<Record<string, object | null>>(SUMS, [campaign, units])).rows[0]!;

const CONTEXT = `
select sum((v.content->'context'->>'youngTeachers')::int)::int as "youngTeachers", sum((v.content->'context'->>'mentors')::int)::int as mentors,
  sum((v.content->'context'->>'pairs')::int)::int as pairs, sum((v.content->'context'->>'institutions')::int)::int as institutions
from report r join report_version v on v.id = r.accepted_version_id where r.campaign_id = $1 and r.unit_id = any($2::uuid[])`;

export const contextBySql = async (pool: Pool, campaign: string, units: readonly string[]): Promise<object> =>
  (await pool.query<object>(CONTEXT, [campaign, units])).rows[0]!;
