import { prepared } from '../../database/read-context.js';

/** Open work at or below a place, without institutions that the region founded on a municipality's ground. */
const WITHIN = `c.status = 'open' and c.unit_path <@ $1::ltree
  and ($2::boolean or not exists (select 1 from unit f where f.kind = 'regionFounded' and f.path @> c.unit_path))`;

/** What stands on the road: the same for its stops and for what is late at a place. */
const ON_ROAD = `((c.subject in ('request', 'candidacy', 'pair') and c.stage is not null)
  or (c.subject = 'cycle' and exists (select 1 from unnest(c.state_paths) as inmost where inmost like 'running.stage1.open%')))`;

/** Stage 1 is where schools prepare; requests, candidacies and pairs stand in the others. */
export const FUNNEL = prepared(`
with here as materialized (
  select case when c.subject = 'cycle' then 1 else c.stage end as stage, c.due_at,
    extract(epoch from now() - coalesce(c.stage_since, c.opened_at)) / 86400 as days
  from "case" c where ${WITHIN}
    and ${ON_ROAD}
)
select stage, count(*)::int as cases, count(*) filter (where due_at < now())::int as overdue,
  percentile_cont(0.5) within group (order by days) as median_days
from here group by stage`);

export interface FunnelRow {
  stage: number;
  cases: number;
  overdue: number;
  median_days: number | null;
}

/** Places right below with what is late there and how far the running campaign has come. */
export const PLACES_BELOW = prepared(`
select p.id, p.path::text as path, p.title, p.kind, p.settings->'map' as tile,
  (select count(*)::int from unit s where s.path <@ p.path and s.kind = any($3) and (p.kind <> 'municipality' or s.kind <> 'regionFounded')) as schools,
  (select count(*)::int from "case" c where c.status = 'open' and c.unit_path <@ p.path and c.due_at < now() and ${ON_ROAD}
    and (p.kind <> 'municipality' or not exists (select 1 from unit f where f.kind = 'regionFounded' and f.path @> c.unit_path))) as overdue,
  r.expected, r.accepted, r.late, r.unsent
from unit p cross join lateral (
  select count(*)::int as expected, count(*) filter (where r.accepted_at is not null)::int as accepted,
    count(*) filter (where r.first_submitted_at is null and r.due_at < now() and r.bindingness = 'mandatory')::int as late,
    count(*) filter (where r.first_submitted_at is null and r.due_at < now() and r.bindingness = 'advisory')::int as unsent
  from report r where r.campaign_id = $4 and r.level_path <@ p.path and r.state <> 'cancelled' and (p.kind <> 'municipality' or r.level <> 'regionFounded')
) r
where p.parent_id = $1 and p.kind = any($2) order by p.title, p.id`);

export interface PlaceBelowRow {
  id: string;
  path: string;
  title: string;
  kind: string;
  tile: { column: number; row: number; short: string } | null;
  schools: number;
  overdue: number;
  expected: number;
  accepted: number;
  late: number;
  unsent: number;
}

/** The campaign that reports are gathered for now, nearest to the place; of several, the one that began last. */
export const RUNNING = prepared(`
select c.id, c.title, c.period_kind as kind, to_char(c.period_from, 'YYYY-MM-DD') as "from", to_char(c.period_to, 'YYYY-MM-DD') as "to", c.level_path::text as path,
  (select to_char(min(r.due_on), 'YYYY-MM-DD') from report r where r.campaign_id = c.id and r.level_path <@ $1::ltree and r.accepted_at is null
    -- What is only recommended is never late: its day, once it is over, is told as no day.
    and (r.bindingness = 'mandatory' or r.due_on >= local_today(r.zone))) as next_due,
  (select count(*)::int from report r where r.campaign_id = c.id and r.level_path <@ $1::ltree) as expected,
  (select count(*)::int from report r where r.campaign_id = c.id and r.level_path <@ $1::ltree and r.accepted_at is not null) as accepted,
  (select r.id from report r where r.campaign_id = c.id and r.level_path = $1::ltree order by r.created_at limit 1) as report
from campaign c where c.level_path @> $1::ltree and c.state = 'collecting' and c.kind = 'halfYearReport'
order by nlevel(c.level_path) desc, c.opens_on desc limit 1`);

export interface RunningRow {
  id: string;
  title: string;
  kind: 'halfYear' | 'schoolYear' | 'calendarYear' | 'window';
  from: string;
  to: string;
  path: string;
  next_due: string | null;
  expected: number;
  accepted: number;
  report: string | null;
}
