import type { PoolClient } from 'pg';
import type { NewRoadmap } from '@tandem/contracts';
import type { PlanPeriod, RoadmapPlan } from '@tandem/roadmap-core';
import { planText } from '../draft/plan-text.js';
import { refuseRoadmap } from '../refusals.js';
import type { ParentPlan } from './find-parent.js';
import { obligationOf, type PlannedPlace } from './planned-place.js';

interface BegunRoadmap {
  readonly id: string;
  readonly author: string;
  readonly place: PlannedPlace;
  readonly plan: RoadmapPlan;
  readonly parent: ParentPlan | undefined;
  readonly replaces: string | undefined;
}

/** Refuses where the place has another open plan for the same years, except those named. */
export const refuseSecondPlan = async (
  client: PoolClient,
  path: string,
  period: PlanPeriod,
  except: readonly (string | null | undefined)[],
): Promise<void> => {
  const { rows } = await client.query<{ title: string }>(
    `select r.title from roadmap r join "case" c on c.id = r.id
     where r.level_path = $1::ltree and c.status = 'open' and r.period_from <= $3::date and r.period_to >= $2::date and r.id <> all($4::uuid[])
     order by r.created_at desc limit 1`,
    [path, period.from, period.to, except.filter((id) => typeof id === 'string')],
  );
  if (rows[0]) throw refuseRoadmap.planExists(rows[0].title);
};

/** Only an open plan of the same place can be replaced, and by one other: two could not both take its place. */
export const refuseForeignPredecessor = async (
  client: PoolClient,
  path: string,
  replaces: string | undefined,
): Promise<void> => {
  if (replaces === undefined) return;
  const { rowCount } = await client.query(
    `select 1 from roadmap r join "case" c on c.id = r.id where r.id = $1 and r.level_path = $2::ltree and c.status = 'open'
       and not exists (select 1 from roadmap n join "case" o on o.id = n.id where n.replaces_id = r.id and o.status = 'open')`,
    [replaces, path],
  );
  if (!rowCount) throw refuseRoadmap.notToReplace();
};

/** The plan and its first draft. Nobody is shown them before the case is open. */
export const writeRoadmap = async (client: PoolClient, begun: BegunRoadmap): Promise<void> => {
  const { id, author, place, plan, parent, replaces } = begun;
  const { text, sha256 } = planText(plan);
  await client.query(
    `insert into roadmap (id, level, unit_id, level_path, title, period_from, period_to, obligation, parent_id, replaces_id, created_by)
     values ($1, $2, $3, $4::ltree, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      place.level,
      place.unit.id,
      place.path,
      plan.title,
      plan.period.from,
      plan.period.to,
      obligationOf(place.level),
      parent?.roadmap ?? null,
      replaces ?? null,
      author,
    ],
  );
  await client.query(
    `insert into roadmap_draft (roadmap_id, plan, sha256, revision, saved_by) values ($1, $2, $3, 1, $4)`,
    [id, text, sha256, author],
  );
};

export const takeImport = async (
  client: PoolClient,
  from: NewRoadmap['from'],
  roadmap: string,
): Promise<void> => {
  if (from.kind !== 'import') return;
  await client.query(
    `update roadmap_import set status = 'taken', roadmap_id = $2, source = null, pasted = null where id = $1`,
    [from.import, roadmap],
  );
};

/** The case was not opened: what was written for it goes, and an import may be taken again. */
export const unwriteRoadmap = async (client: PoolClient, id: string): Promise<void> => {
  const { rowCount } = await client.query(
    `delete from roadmap where id = $1 and not exists (select 1 from "case" c where c.id = $1)`,
    [id],
  );
  if (rowCount)
    await client.query(
      `update roadmap_import set status = 'ready', roadmap_id = null where roadmap_id = $1 and status = 'taken'`,
      [id],
    );
};
