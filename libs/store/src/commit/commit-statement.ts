import type { CommitRows, Section } from './commit-rows.js';

/** A record set out of one JSON parameter: cheaper to send than sixty arrays, and typed by PostgreSQL. */
const from = (section: Section, columns: string) =>
  `json_to_recordset($${PARAMETER[section]}::json) as i(${columns})`;

const SECTIONS: Section[] = [
  'moved',
  'opened',
  'event',
  'task_opened',
  'task_changed',
  'submission',
  'retired',
  'joined',
  'departed',
  'timer_set',
  'timer_cancelled',
  'record',
  'outbox',
  'draft',
];
const PARAMETER = Object.fromEntries(SECTIONS.map((section, index) => [section, index + 1])) as Record<
  Section,
  number
>;

const MOVING =
  'id uuid, revision bigint, title text, kind text, stage smallint, status text, state jsonb, state_paths text[], waits jsonb, due_at timestamptz, at timestamptz, key text';

const SQL: Record<Section, () => string> = {
  // A case comes back only if nobody moved it since it was read and the key is new; all else hangs on `live`.
  // The key is looked up by a scalar subquery: `not exists` may be planned as a hash of the whole history.
  moved: () => `update "case" c set revision = i.revision, title = i.title, kind = i.kind, stage = i.stage,
      stage_since = case when c.stage is distinct from i.stage then i.at else c.stage_since end,
      status = i.status, state = i.state, state_paths = i.state_paths, waits = i.waits, due_at = i.due_at, updated_at = i.at,
      form_versions = coalesce(i.form_versions, c.form_versions), closed_at = case when i.status = 'open' then null else i.at end
    from ${from('moved', `${MOVING}, form_versions jsonb`)}
    where c.id = i.id and c.revision = i.revision - 1
      and (select true from case_event e where e.case_id = i.id and e.idempotency_key = i.key limit 1) is null
    returning c.id`,
  opened:
    () => `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, cycle_id, parent_id, title, kind, stage, stage_since, status,
      state, state_paths, form_versions, waits, due_at, opened_by, open_key, open_sha256, opened_at, updated_at)
    select i.id, i.workflow_id, i.workflow_key, i.subject, i.revision, i.unit_id, i.unit_path::ltree, i.cycle_id, i.parent_id, i.title, i.kind, i.stage, i.at, i.status,
      i.state, i.state_paths, i.form_versions, i.waits, i.due_at, i.opened_by, i.open_key, i.open_sha256, i.at, i.at
    from ${from('opened', `${MOVING}, workflow_id uuid, workflow_key text, subject text, unit_id uuid, unit_path text, cycle_id uuid, parent_id uuid, form_versions jsonb, opened_by uuid, open_key text, open_sha256 text`)}
    on conflict do nothing returning id`,
  event:
    () => `insert into case_event (case_id, seq, id, type, title, actor_id, on_behalf_of, actor_roles, at, data, comment, from_paths, to_paths, to_value, stage, effects, facts, remarks, submission_id, task_id, timer_id, units, idempotency_key, request_sha256)
    select i.* from ${from('event', 'case_id uuid, seq bigint, id uuid, type text, title jsonb, actor_id uuid, on_behalf_of uuid, actor_roles text[], at timestamptz, data jsonb, comment text, from_paths text[], to_paths text[], to_value jsonb, stage smallint, effects jsonb, facts jsonb, remarks jsonb, submission_id uuid, task_id uuid, timer_id text, units jsonb, idempotency_key text, request_sha256 text')}
    join live on live.id = i.case_id`,
  task_opened:
    () => `insert into task (id, case_id, key, form_key, form_version, role, unit_id, unit_path, near, person_id, status, due_at, opened_at)
    select i.id, i.case_id, i.key, i.form_key, i.form_version, i.role, i.unit_id, u.path, i.near::ltree, i.person_id, 'open', i.due_at, i.opened_at
    from ${from('task_opened', 'id uuid, case_id uuid, key text, form_key text, form_version integer, role text, unit_id uuid, near text, person_id uuid, due_at timestamptz, opened_at timestamptz')}
    join live on live.id = i.case_id join unit u on u.id = i.unit_id`,
  task_changed:
    () => `update task t set status = i.status, due_at = case when i.status = 'open' then i.due_at else t.due_at end, done_at = i.done_at, done_by = i.done_by,
      form_version = coalesce(i.form_version, t.form_version)
    from ${from('task_changed', 'case_id uuid, id uuid, status text, due_at timestamptz, done_at timestamptz, done_by uuid, form_version integer')}
    join live on live.id = i.case_id where t.id = i.id`,
  submission:
    () => `insert into submission (id, case_id, task_id, form_key, form_version, data, author_id, on_behalf_of, participant_id, unit_path, readers, participant_readers, at, current)
    select i.id, i.case_id, i.task_id, i.form_key, i.form_version, i.data, i.author_id, i.on_behalf_of, i.participant_id, i.unit_path::ltree, i.readers, i.participant_readers, i.at, i.current
    from ${from('submission', 'id uuid, case_id uuid, task_id uuid, form_key text, form_version integer, data jsonb, author_id uuid, on_behalf_of uuid, participant_id uuid, unit_path text, readers text[], participant_readers text[], at timestamptz, current boolean')}
    join live on live.id = i.case_id`,
  retired: () =>
    `update submission s set current = false from ${from('retired', 'case_id uuid, id uuid')} join live on live.id = i.case_id where s.id = i.id`,
  joined: () => `insert into case_participant (case_id, person_id, role, unit_id, state, joined_at)
    select i.case_id, i.person_id, i.role, i.unit_id, 'active', i.joined_at
    from ${from('joined', 'case_id uuid, person_id uuid, role text, unit_id uuid, joined_at timestamptz')} join live on live.id = i.case_id`,
  departed: () => `update case_participant p set state = 'left', left_at = i.left_at
    from ${from('departed', 'case_id uuid, person_id uuid, role text, left_at timestamptz')} join live on live.id = i.case_id
    where p.case_id = i.case_id and p.person_id = i.person_id and p.role = i.role and p.state = 'active'`,
  timer_set:
    () => `insert into timer (case_id, timer_id, fire_at, event) select i.case_id, i.timer_id, i.fire_at, i.event
    from ${from('timer_set', 'case_id uuid, timer_id text, fire_at timestamptz, event jsonb')} join live on live.id = i.case_id
    on conflict (case_id, timer_id) do update set fire_at = excluded.fire_at, event = excluded.event`,
  timer_cancelled:
    () => `delete from timer r using ${from('timer_cancelled', 'case_id uuid, timer_id text')} join live on live.id = i.case_id
    where r.case_id = i.case_id and r.timer_id = i.timer_id`,
  record:
    () => `insert into record (id, register, person_id, unit_id, unit_path, status, areas, since, data, case_id, updated_at)
    select gen_random_uuid(), i.register, i.person_id, i.unit_id, u.path, i.status, i.areas, i.at, i.data, i.case_id, i.at
    from ${from('record', 'case_id uuid, id uuid, register text, person_id uuid, unit_id uuid, status text, areas text[], data jsonb, at timestamptz')}
    join live on live.id = i.case_id join unit u on u.id = i.unit_id
    on conflict (register, person_id, unit_id) do update set status = excluded.status,
      areas = case when excluded.areas = '{}' then record.areas else excluded.areas end,
      since = case when record.status = excluded.status then record.since else excluded.since end,
      data = record.data || excluded.data, case_id = excluded.case_id, updated_at = excluded.updated_at`,
  outbox:
    () => `insert into outbox (id, case_id, kind, payload, due_at) select i.id, i.case_id, i.kind, i.payload, i.due_at
    from ${from('outbox', 'id uuid, case_id uuid, kind text, payload jsonb, due_at timestamptz')} join live on live.id = i.case_id`,
  draft: () => `update draft d set data = i.data, revision = d.revision + 1, form_version = i.form_version
    from ${from('draft', 'case_id uuid, id text, revision integer, data jsonb, form_version integer')} join live on live.id = i.case_id
    where d.id = i.id and d.revision = i.revision`,
};

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: string[];
}

const prepared = new Map<number, { name: string; text: string }>();

/**
 * One statement for a whole group: data-modifying CTEs that write only for cases which came back `live`.
 * Sections without rows are left out; each combination is a named statement that PostgreSQL plans once a connection.
 */
export const statementFor = (rows: CommitRows): Statement => {
  const mask = SECTIONS.reduce(
    (bits, section, index) => (rows[section].length > 0 ? bits | (1 << index) : bits),
    0,
  );
  let known = prepared.get(mask);
  if (!known) {
    known = {
      name: `commit-${mask.toString(36)}`,
      text: assemble(SECTIONS.filter((section) => rows[section].length > 0)),
    };
    prepared.set(mask, known);
  }
  // Every parameter is always sent, so that one numbering serves all combinations.
  return {
    ...known,
    values: SECTIONS.map((section) => (rows[section].length > 0 ? JSON.stringify(rows[section]) : '[]')),
  };
};

const assemble = (sections: Section[]): string => {
  const heads = sections.filter((section) => section === 'moved' || section === 'opened');
  const rest = sections.filter((section) => section !== 'moved' && section !== 'opened');
  const live = heads.map((section) => `select id from ${section}`).join(' union all ');
  const used = new Set(sections);
  // PostgreSQL wants a type for each parameter that it is sent, also for those that this combination does not read.
  const unread = SECTIONS.filter((section) => !used.has(section)).map(
    (section) => `$${PARAMETER[section]}::json is null`,
  );
  return [
    'with',
    heads.map((section) => `${section} as (${SQL[section]()})`).join(',\n'),
    `, live as (${live})`,
    rest.map((section) => `, ${section}_rows as (${SQL[section]()})`).join('\n'),
    `select id from live${unread.length > 0 ? ` where not (${unread.join(' or ')})` : ''}`,
  ].join('\n');
};
