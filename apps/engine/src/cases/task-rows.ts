import type { TaskView } from '@tandem/contracts';
import { isWithin, PARTICIPANT_ROLES, reachOf, say, shortName, type Language } from '@tandem/domain';
import type { Viewer } from '../identity/viewer.js';
import type { Definitions } from '../pipeline/definitions.js';

/** A participant's role is held by taking part in the case, not by being, say, a mentor at the school. */
const takesPartAs = (person: string): string => `exists (select 1 from case_participant mine
    where mine.case_id = t.case_id and mine.person_id = ${person} and mine.role = t.role and mine.state = 'active')`;
const isParticipantRole = (role: string): boolean => (PARTICIPANT_ROLES as readonly string[]).includes(role);
const PARTICIPANTS = PARTICIPANT_ROLES.map((role) => `'${role}'`).join(', ');

export const TASK_COLUMNS = `
  t.id, t.case_id, t.key, t.status, t.role, t.person_id, t.claimed_by, t.form_key, t.form_version, t.opened_at, t.due_at, t.done_at, t.unit_id as task_unit, t.unit_path::text as task_path, t.near::text as near,
  c.title as case_title, c.workflow_key, c.workflow_id, c.subject, c.stage, u.id as unit_id, u.title as unit_title, u.kind as unit_kind,
  pe.family_name, pe.given_name, pe.patronymic, cl.family_name as claimer_family, cl.given_name as claimer_given, cl.patronymic as claimer_patronymic,
  ${takesPartAs("nullif(current_setting('app.person', true), '')::uuid")} as takes_part`;

export const TASK_FROM = `task t join "case" c on c.id = t.case_id join unit u on u.id = c.unit_id
  left join person pe on pe.id = t.person_id left join person cl on cl.id = t.claimed_by`;

/**
 * Tasks that are asked of the viewer: by name, by claim, or of a role that he holds over the unit or in the case; of a
 * place or of another institution than the case's, only there. Parameters: person, roles held (JSON: path, role, unit).
 */
export const ASKED_OF_ME = `(t.person_id = $1 or t.claimed_by = $1 or (t.person_id is null and t.claimed_by is null
  and case when t.role in (${PARTICIPANTS}) then ${takesPartAs('$1')} else exists (
    select 1 from json_to_recordset($2::json) as held(path ltree, role text, unit uuid) where held.role = t.role
      and (held.unit = t.unit_id or t.near = held.path or (t.near is null and t.unit_path <@ held.path
        and t.unit_id = (select own.unit_id from "case" own where own.id = t.case_id)))) end))`;

export interface TaskRow {
  id: string;
  case_id: string;
  key: string;
  status: TaskView['status'];
  role: string;
  person_id: string | null;
  claimed_by: string | null;
  form_key: string | null;
  form_version: number | null;
  opened_at: Date;
  due_at: Date | null;
  done_at: Date | null;
  task_unit: string;
  task_path: string;
  near: string | null;
  case_title: string;
  workflow_key: string;
  workflow_id: string;
  subject: string;
  stage: number | null;
  unit_id: string;
  unit_title: string;
  unit_kind: string;
  family_name: string | null;
  given_name: string | null;
  patronymic: string | null;
  claimer_family: string | null;
  claimer_given: string | null;
  claimer_patronymic: string | null;
  takes_part: boolean;
}

export const toTasks = (
  rows: readonly TaskRow[],
  definitions: Definitions,
  viewer: Viewer,
  language: Language,
): Promise<TaskView[]> =>
  Promise.all(
    rows.map(async (row) => {
      const { definition } = (await definitions.workflow(row.workflow_id)).compiled;
      const { title, work } = definition.tasks?.[row.key] ?? {};
      return {
        id: row.id,
        key: row.key,
        title: title ? say(title, language) : row.key,
        status: row.status,
        role: row.role,
        ...(row.person_id && row.family_name
          ? { person: { id: row.person_id, name: nameOf(row.family_name, row.given_name, row.patronymic) } }
          : {}),
        ...(row.claimed_by && row.claimer_family
          ? {
              claimedBy: {
                id: row.claimed_by,
                name: nameOf(row.claimer_family, row.claimer_given, row.claimer_patronymic),
              },
            }
          : {}),
        ...(row.form_key ? { form: row.form_key } : {}),
        ...(work ? { work } : {}),
        ...(row.form_version ? { formVersion: row.form_version } : {}),
        openedAt: row.opened_at.toISOString(),
        dueAt: row.due_at?.toISOString() ?? null,
        doneAt: row.done_at?.toISOString() ?? null,
        mine: row.status === 'open' && isMine(viewer, row),
        case: {
          id: row.case_id,
          title: row.case_title,
          workflow: row.workflow_key,
          subject: row.subject,
          stage: row.stage,
          unit: { id: row.unit_id, title: row.unit_title, kind: row.unit_kind },
        },
      };
    }),
  );

const nameOf = (familyName: string, givenName: string | null, patronymic: string | null) =>
  shortName({ familyName, givenName: givenName ?? '', patronymic });

const isMine = (viewer: Viewer, row: TaskRow): boolean => {
  if (row.claimed_by) return row.claimed_by === viewer.person.id;
  if (row.person_id) return row.person_id === viewer.person.id;
  if (isParticipantRole(row.role)) return row.takes_part;
  return viewer.held.some(
    (held) =>
      held.role === row.role &&
      (held.unitId === row.task_unit ||
        (row.task_unit === row.unit_id &&
          (row.near === null ? isWithin(row.task_path, held.unitPath) : row.near === reachOf(held)))),
  );
};
