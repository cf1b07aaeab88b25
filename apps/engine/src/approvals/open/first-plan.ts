import type { PoolClient } from 'pg';
import type { NewRoadmap } from '@tandem/contracts';
import {
  emptyPlan,
  planFromParent,
  refusalOfPlan,
  withRowsInOrder,
  type PlanLevel,
  type RoadmapPlan,
} from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import type { Viewer } from '../../identity/viewer.js';
import { refuseRoadmap } from '../refusals.js';
import type { ParentPlan } from './find-parent.js';
import type { PlannedPlace } from './planned-place.js';

/** What stands in a plan when it is begun. */
export const firstPlan = async (
  client: PoolClient,
  viewer: Viewer,
  place: PlannedPlace,
  from: NewRoadmap['from'],
  parent: ParentPlan | undefined,
): Promise<RoadmapPlan> => {
  switch (from.kind) {
    case 'empty':
      return checked(
        emptyPlan({ level: place.level, title: from.title, period: from.period, newId }),
        place.level,
      );
    case 'parent':
      if (!parent) throw refuseRoadmap.noParent();
      return planFromParent(parent.plan, {
        level: place.level,
        title: `${parent.plan.title} (${place.title})`,
        newId,
      });
    case 'copy':
      return withoutAct(await ownEarlier(client, place, from.roadmap));
    case 'import':
      return checked(await imported(client, viewer, place, from.import), place.level);
    case 'plan':
      return checked(from.plan, place.level);
  }
};

/** A plan from outside keeps what steps keep true of every plan; its level is the place's. */
const checked = (plan: RoadmapPlan, level: PlanLevel): RoadmapPlan => {
  const ordered = withRowsInOrder(plan);
  const refusal =
    ordered.measures.length === plan.measures.length ? refusalOfPlan(ordered) : 'no-such-section';
  if (refusal) throw refuseRoadmap.badPlan(refusal);
  return { ...ordered, level };
};

/** Ids stay, so that the two can be compared row by row; approval is given anew. */
const ownEarlier = async (client: PoolClient, place: PlannedPlace, id: string): Promise<RoadmapPlan> => {
  const { rows } = await client.query<{ plan: RoadmapPlan }>(
    `select coalesce(v.plan, d.plan) as plan from roadmap r join "case" c on c.id = r.id join roadmap_draft d on d.roadmap_id = r.id
     left join roadmap_version v on v.id = r.in_force_id where r.id = $1 and r.level_path = $2::ltree`,
    [id, place.path],
  );
  if (!rows[0]) throw refuseRoadmap.notToCopy();
  return { ...rows[0].plan, level: place.level };
};

const withoutAct = ({ act: _, ...plan }: RoadmapPlan): RoadmapPlan => plan;

/** Locked until the plan is written: an import is taken once. */
const imported = async (
  client: PoolClient,
  viewer: Viewer,
  place: PlannedPlace,
  id: string,
): Promise<RoadmapPlan> => {
  const { rows } = await client.query<{ plan: RoadmapPlan }>(
    `select i.result->'plan' as plan from roadmap_import i join unit u on u.id = i.unit_id
     where i.id = $1 and i.owner_id = $2 and i.status = 'ready' and i.result is not null and (i.unit_id = $3 or u.path = $4::ltree) for update of i`,
    [id, viewer.person.id, place.unit.id, place.path],
  );
  if (!rows[0]) throw refuseRoadmap.notImported();
  return rows[0].plan;
};
