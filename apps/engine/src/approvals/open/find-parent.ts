import type { Pool, PoolClient } from 'pg';
import type { PlanPeriod, RoadmapPlan } from '@tandem/roadmap-core';

/** A plan that others are made for: it is in force, and of a place above. */
export interface ParentPlan {
  readonly roadmap: string;
  readonly version: string;
  readonly number: number;
  readonly title: string;
  readonly plan: RoadmapPlan;
}

interface Row {
  id: string;
  version: string;
  number: number;
  title: string;
  plan: RoadmapPlan;
}

const SELECT = `select r.id, r.title, v.id as version, v.number, v.plan
  from roadmap r join "case" c on c.id = r.id join roadmap_version v on v.id = r.in_force_id
  where r.level_path @> $1::ltree and r.level_path <> $1::ltree`;

/** The plan in force at the nearest place above; of several there the one for these years, then the newest. */
export const findParent = async (
  database: Pool | PoolClient,
  path: string,
  period?: PlanPeriod,
): Promise<ParentPlan | undefined> => {
  const { rows } = await database.query<Row>(
    `${SELECT} and c.status = 'open'
     order by nlevel(r.level_path) desc, ($2::date is not null and r.period_from <= $3::date and r.period_to >= $2::date) desc, r.published_at desc nulls last, r.id desc limit 1`,
    [path, period?.from ?? null, period?.to ?? null],
  );
  return rows[0] && toParent(rows[0]);
};

/** The plan that is named as the one above, if it may stand there. */
export const namedParent = async (
  database: Pool | PoolClient,
  path: string,
  id: string,
): Promise<ParentPlan | undefined> => {
  const { rows } = await database.query<Row>(`${SELECT} and r.id = $2`, [path, id]);
  return rows[0] && toParent(rows[0]);
};

const toParent = ({ id, version, number, title, plan }: Row): ParentPlan => ({
  roadmap: id,
  version,
  number,
  title,
  plan,
});
