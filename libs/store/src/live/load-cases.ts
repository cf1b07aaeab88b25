import type { Pool } from 'pg';
import type { Answer, CaseState, MachineSnapshot, OpenTask, Participant, Timer } from '@tandem/workflow-core';
import type { LiveCase } from './live-case.js';

const LOAD = `
select c.id, c.revision::float8 as revision, c.workflow_id, c.workflow_key, c.subject, c.unit_id, c.unit_path::text as unit_path,
  c.cycle_id, c.parent_id, c.title, c.kind, c.stage, c.form_versions, c.status, c.state, c.opened_at,
  (select json_agg(p order by p.joined_at, p.person_id) from case_participant p where p.case_id = c.id) as participants,
  (select json_agg(t order by t.opened_at, t.id) from task t where t.case_id = c.id and t.status = 'open') as tasks,
  (select json_agg(r order by r.timer_id) from timer r where r.case_id = c.id) as timers,
  (select json_agg(s order by s.at, s.id) from submission s where s.case_id = c.id and s.current) as answers
from "case" c where c.id = any($1::uuid[])`;

/** Loads cases whole, in one query. Unknown ids are absent from the answer. */
export const loadCases = async (pool: Pool, ids: readonly string[]): Promise<Map<string, LiveCase>> => {
  const { rows } = await pool.query<CaseRow>({ name: 'load-cases', text: LOAD, values: [ids] });
  return new Map(rows.map((row) => [row.id, toLiveCase(row)]));
};

const toLiveCase = (row: CaseRow): LiveCase => ({
  id: row.id,
  revision: row.revision,
  workflowId: row.workflow_id,
  workflowKey: row.workflow_key,
  subject: row.subject,
  unitId: row.unit_id,
  unitPath: row.unit_path,
  cycleId: row.cycle_id,
  parentId: row.parent_id,
  title: row.title,
  kind: row.kind,
  stage: row.stage,
  formVersions: row.form_versions,
  state: {
    status: row.status,
    openedAt: row.opened_at.toISOString(),
    machine: row.state,
    participants: (row.participants ?? []).map(toParticipant),
    tasks: (row.tasks ?? []).map(toTask),
    timers: (row.timers ?? []).map(toTimer),
    answers: (row.answers ?? []).map(toAnswer),
  },
});

const iso = (value: string): string => new Date(value).toISOString();

const toParticipant = (row: ParticipantRow): Participant => ({
  person: row.person_id,
  role: row.role,
  unit: row.unit_id,
  state: row.state,
  joinedAt: iso(row.joined_at),
  ...(row.left_at ? { leftAt: iso(row.left_at) } : {}),
});

const toTask = (row: TaskRow): OpenTask => ({
  id: row.id,
  key: row.key,
  ...(row.form_key ? { form: row.form_key } : {}),
  role: row.role,
  unit: row.unit_id,
  ...(row.near ? { near: row.near } : {}),
  ...(row.person_id ? { person: row.person_id } : {}),
  openedAt: iso(row.opened_at),
  ...(row.due_at ? { dueAt: iso(row.due_at) } : {}),
});

const toTimer = (row: TimerRow): Timer => ({ id: row.timer_id, fireAt: iso(row.fire_at), event: row.event });

const toAnswer = (row: SubmissionRow): Answer => ({
  id: row.id,
  form: row.form_key,
  version: row.form_version,
  data: row.data,
  author: row.author_id,
  ...(row.participant_id ? { participant: row.participant_id } : {}),
  at: iso(row.at),
});

interface CaseRow {
  id: string;
  revision: number;
  workflow_id: string;
  workflow_key: string;
  subject: string;
  unit_id: string;
  unit_path: string;
  cycle_id: string | null;
  parent_id: string | null;
  title: string;
  kind: string | null;
  stage: number | null;
  form_versions: Record<string, number>;
  status: CaseState['status'];
  state: MachineSnapshot;
  opened_at: Date;
  participants: ParticipantRow[] | null;
  tasks: TaskRow[] | null;
  timers: TimerRow[] | null;
  answers: SubmissionRow[] | null;
}
interface ParticipantRow {
  person_id: string;
  role: Participant['role'];
  unit_id: string;
  state: Participant['state'];
  joined_at: string;
  left_at: string | null;
}
interface TaskRow {
  id: string;
  key: string;
  form_key: string | null;
  role: OpenTask['role'];
  unit_id: string;
  near: string | null;
  person_id: string | null;
  opened_at: string;
  due_at: string | null;
}
interface TimerRow {
  timer_id: string;
  fire_at: string;
  event: Timer['event'];
}
interface SubmissionRow {
  id: string;
  form_key: string;
  form_version: number;
  data: Answer['data'];
  author_id: string;
  participant_id: string | null;
  at: string;
}
