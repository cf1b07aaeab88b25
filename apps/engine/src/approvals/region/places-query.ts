import type { RegionView } from '@tandem/contracts';
import { prepared } from '../../database/read-context.js';

type Place = RegionView['places'][number];

/** A place of the region with the plan that counts there, if the reader may see one. */
export interface PlaceRow {
  id: string;
  title: string;
  kind: string;
  tile: Place['tile'];
  roadmap: string | null;
  workflow_id: string | null;
  state_paths: string[] | null;
  in_force: boolean;
  number: number | null;
  coverage: Place['coverage'];
  due_at: Date | null;
  overdue: boolean;
  updated_at: Date | null;
  schools: number;
  approved: number;
}

/** Planned anew for each root, whose reach differs by far. Parameters: path of the root; the years of the plan above, or null. Of a place's plans for these years the one in force counts, then the newest. */
export const PLACES = `
with place as materialized (
  select u.id, u.title, u.kind, u.path, u.settings->'map' as tile from unit u
  where u.path <@ $1::ltree and u.kind in ('municipality', 'regionFounded')
), plan as materialized (
  select r.id, r.level, r.level_path, r.version_id, r.in_force_id, r.sent_at, c.workflow_id, c.state_paths, c.due_at, c.updated_at
  from roadmap r join "case" c on c.id = r.id
  where r.level_path <@ $1::ltree and c.status = 'open' and r.level <> 'region'
    and ($2::date is null or (r.period_from <= $3::date and r.period_to >= $2::date))
), chosen as (
  select distinct on (level_path) * from plan where level <> 'school'
  order by level_path, (in_force_id is not null) desc, sent_at desc nulls last, id desc
), school as (
  select subpath(u.path, 0, nlevel(u.path) - 1) as above, count(*)::int as schools,
    count(*) filter (where exists (select 1 from plan p where p.level = 'school' and p.level_path = u.path and p.in_force_id is not null))::int as approved
  from unit u where u.path <@ $1::ltree and u.kind = any($4::text[]) group by 1
)
select p.id, p.title, p.kind, p.tile, t.id as roadmap, t.workflow_id, t.state_paths, t.in_force_id is not null as in_force,
  v.number, v.coverage, t.due_at, t.updated_at,
  exists (select 1 from task k where k.case_id = t.id and k.status = 'open' and k.due_at < now()) as overdue,
  coalesce(s.schools, 0) as schools, coalesce(s.approved, 0) as approved
from place p left join chosen t on t.level_path = p.path
  left join roadmap_version v on v.id = coalesce(t.in_force_id, t.version_id)
  left join school s on s.above = p.path
order by p.kind, p.title, p.id`;

/** The plan that others of the region are made for: in force, for these days before others, then the newest. */
export const PARENT_PLAN = prepared(`
select r.id, r.title, v.number as version, to_char(r.period_from, 'YYYY-MM-DD') as "from", to_char(r.period_to, 'YYYY-MM-DD') as "to",
  coalesce(r.act->>'date', to_char(v.frozen_at, 'YYYY-MM-DD')) as since
from roadmap r join "case" c on c.id = r.id join roadmap_version v on v.id = r.in_force_id
where r.level = 'region' and r.level_path @> $1::ltree and c.status = 'open'
order by ((select local_today(zone) from unit where path = $1::ltree) between r.period_from and r.period_to) desc, r.period_from desc, r.id desc limit 1`);

export interface ParentPlanRow {
  id: string;
  title: string;
  version: number;
  from: string;
  to: string;
  since: string;
}
