import type { Pool, PoolClient } from 'pg';
import type { Assignment } from '@tandem/monitoring-core';

/** The plan on whose rows somebody reports. */
export interface PlanInForce {
  readonly roadmap: string;
  readonly version: string;
  readonly title: string;
  readonly path: string;
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Of one place the plan that still stands before one that was replaced, then the one published last. */
const PLANS = `
select distinct on (r.level_path) r.id as roadmap, r.in_force_id as version, r.title, r.level_path::text as path
from roadmap r join "case" c on c.id = r.id
where r.in_force_id is not null and c.status <> 'cancelled' and r.period_from <= $3::date and r.period_to >= $2::date
  and (r.level_path <@ $1::ltree or r.level_path @> $1::ltree)
order by r.level_path, (c.status = 'open') desc, r.published_at desc nulls last, r.id desc`;

/** Plans in force for these days at a place, below it and above it, by the place of each. */
export const plansInForce = async (
  database: Pool | PoolClient,
  path: string,
  { from, to }: Days,
): Promise<ReadonlyMap<string, PlanInForce>> => {
  const { rows } = await database.query<PlanInForce>(PLANS, [path, from, to]);
  return new Map(rows.map((row) => [row.path, row]));
};

const NO_PLANS: ReadonlyMap<string, PlanInForce> = new Map();

/** What is answered by forms has no rows of a plan. */
export const plansAsked = async (
  database: Pool | PoolClient,
  path: string,
  days: Days,
  assignments: readonly Pick<Assignment, 'form'>[],
): Promise<ReadonlyMap<string, PlanInForce>> =>
  assignments.some(({ form }) => form === undefined) ? plansInForce(database, path, days) : NO_PLANS;

/** The own plan of a place, else that of the nearest place above. */
export const planFor = (plans: ReadonlyMap<string, PlanInForce>, path: string): PlanInForce | undefined => {
  for (let place = path; place !== ''; place = place.split('.').slice(0, -1).join('.')) {
    const found = plans.get(place);
    if (found) return found;
  }
  return undefined;
};
