import type { Pool } from 'pg';
import { idOf, regionOfPlans } from '../roadmaps/region-of-plans.js';
import { storeRegion } from '../roadmaps/store-region.js';

export const UNITS = 370;
export const OPERATOR = 'operator';
export const OPERATOR_BODY = idOf('operator');

/** As many more institutions of the region as it takes, each with its curator. */
const MORE = `
with made as (
  insert into unit (id, parent_id, path, kind, title, zone, region)
  select gen_random_uuid(), r.id, r.path || ('more' || n)::ltree, 'regionFounded', 'Учреждение области № ' || n, 'Asia/Tomsk', 'tomsk'
  from unit r cross join generate_series(1, $2::int) n where r.id = $1 returning id
), people as (insert into person (id, family_name, given_name) select id, 'Педагог', 'Анна' from made)
insert into membership (id, person_id, unit_id, role, from_date) select gen_random_uuid(), id, id, 'curator', '2020-09-01' from made`;

/** A region in which 370 units owe a report: the operator, twenty municipalities, schools and the region's own; plans in force. */
export const storeCampaignRegion = async (pool: Pool): Promise<void> => {
  const region = regionOfPlans(true);
  await storeRegion(pool, region);
  await pool.query(MORE, [idOf('region'), UNITS - region.plans.length]);
  await pool.query('analyze unit');
};

/** Ten thousand reports that are owed, each reminded of at one moment: copies of those that a campaign asks for. */
export const storeOwedReports = async (
  pool: Pool,
  campaign: string,
  count: number,
  inSeconds: number,
): Promise<void> => {
  const copies = Math.ceil(count / UNITS);
  await pool.query(
    `insert into campaign (id, kind, title, unit_id, level_path, period_kind, period_from, period_to, opens_on, cut_off, rules, state)
     select md5('owed ' || n)::uuid, 'onRequest', title, unit_id, level_path, period_kind, period_from, period_to, opens_on, cut_off, rules, 'collecting'
     from campaign cross join generate_series(1, $2::int) n where id = $1`,
    [campaign, copies],
  );
  await pool.query(
    `insert into report (id, campaign_id, key, assignment, level, unit_id, owner_id, level_path, title, receiver_id, bindingness, zone, named_due, due_on, due_at, day_off)
     select gen_random_uuid(), md5('owed ' || n)::uuid, r.key || ' ' || n, r.assignment, r.level, r.unit_id, r.owner_id, r.level_path, r.title, r.receiver_id, r.bindingness,
       r.zone, r.named_due, r.due_on, r.due_at, r.day_off
     from report r cross join generate_series(1, $2::int) n where r.campaign_id = $1 order by n, r.key limit $3`,
    [campaign, copies, count],
  );
  await pool.query(
    `insert into report_moment (key, report_id, kind, date, at, roles)
     select r.key || ':bench', r.id, 'reminder', current_date, now() + make_interval(secs => $1), '{curator,methodist,regionalOperator}'
     from report r join campaign c on c.id = r.campaign_id where c.id in (select md5('owed ' || n)::uuid from generate_series(1, $2::int) n)`,
    [inSeconds, copies],
  );
  await pool.query('analyze report, report_moment, campaign');
};
