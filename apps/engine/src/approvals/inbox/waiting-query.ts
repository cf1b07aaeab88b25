import type { OpenTask } from '@tandem/workflow-core';
import { ASKED_OF_ME } from '../../cases/task-rows.js';
import { prepared } from '../../database/read-context.js';
import { ROADMAP_COLUMNS, ROADMAP_FROM, type RoadmapDataRow } from '../read/roadmap-rows.js';

/** A plan with the task that holds it. */
export interface WaitingRow extends RoadmapDataRow {
  unit_path: string;
  task_id: string;
  task_key: string;
  task_role: OpenTask['role'];
  task_unit: string;
  task_near: string | null;
  task_person: string | null;
  claimed_by: string | null;
  takes_part: boolean;
  task_opened: Date;
  task_due: Date | null;
}

const TASK_COLUMNS = `c.unit_path::text as unit_path, t.id as task_id, t.key as task_key, t.role as task_role, t.unit_id as task_unit, t.near::text as task_near,
  t.person_id as task_person, t.claimed_by, t.opened_at as task_opened, t.due_at as task_due,
  exists (select 1 from case_participant p where p.case_id = r.id and p.person_id = $1 and p.role = t.role and p.state = 'active') as takes_part`;

const BY_TERM = `order by coalesce(t.due_at, 'infinity'), t.opened_at, r.id, t.id`;

/** Open tasks of plans that are asked of this person, or by name of somebody whom he stands in for. Parameters: as of `ASKED_OF_ME`, those persons. Which of them are decisions, their workflow says. */
export const ASKED_HERE = prepared(
  `with t as materialized (
    select t.* from task t where t.status = 'open' and (t.claimed_by is null or t.claimed_by = $1) and (${ASKED_OF_ME} or t.person_id = any($3::uuid[]))
  )
  select ${ROADMAP_COLUMNS}, ${TASK_COLUMNS} from ${ROADMAP_FROM} join t on t.case_id = r.id
  where r.id = any(array(select case_id from t)) and c.status = 'open'
  ${BY_TERM} limit 2000`,
);

/**
 * Plans that this side waits for: its own that others read, and those it has read that others go on with. Parameters: the person,
 * his units, the places at which he works, states of reading, states in which others go on.
 */
export const AWAITED = prepared(
  `select distinct on (r.id) ${ROADMAP_COLUMNS}, ${TASK_COLUMNS} from ${ROADMAP_FROM}
  join task t on t.case_id = r.id and t.status = 'open'
  where c.status = 'open' and not t.unit_id = any($2::uuid[])
    and ((r.level_path = any($3::ltree[]) and c.state_paths && $4::text[])
      or (c.state_paths && $5::text[] and exists (select 1 from task read where read.case_id = r.id and read.unit_id = any($2::uuid[]) and read.status <> 'open')))
  order by r.id, t.due_at nulls last limit 2000`,
);
