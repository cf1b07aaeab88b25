/**
 * Cases and what moves with them. Written only by `commit()`; the rows of one event are born in one statement,
 * so these tables carry no foreign keys among themselves: each key would be looked up again on the hot path.
 */
export const ENGINE_TABLES = [
  `create table definition (
    id uuid primary key,
    kind text not null check (kind in ('form', 'workflow')),
    key text not null,
    version integer not null,
    status text not null check (status in ('draft', 'published', 'retired')),
    text text not null,
    sha256 text not null,
    profile_version integer not null default 1,
    unit_id uuid references unit,
    published_at timestamptz,
    published_by uuid references person,
    comment text,
    changes jsonb not null default '[]',
    created_at timestamptz not null default now(),
    unique (kind, key, version)
  )`,
  `create index definition_published on definition (kind, key, version desc) where status = 'published'`,
  `create function definition_is_immutable() returns trigger language plpgsql as $$
  begin
    if old.status <> 'draft' and (new.text <> old.text or new.sha256 <> old.sha256 or new.version <> old.version or new.key <> old.key) then
      raise exception 'a published definition is immutable (%, version %)', old.key, old.version using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$`,
  `create trigger definition_is_immutable before update on definition for each row execute function definition_is_immutable()`,

  `create table "case" (
    id uuid primary key,
    workflow_id uuid not null references definition,
    workflow_key text not null,
    subject text not null,
    revision bigint not null,
    unit_id uuid not null,
    unit_path ltree not null,
    cycle_id uuid,
    parent_id uuid,
    title text not null,
    kind text,
    stage smallint,
    stage_since timestamptz,
    status text not null check (status in ('open', 'done', 'cancelled')),
    state jsonb not null,
    state_paths text[] not null,
    form_versions jsonb not null default '{}',
    waits jsonb,
    due_at timestamptz,
    opened_by uuid,
    open_key text,
    open_sha256 text,
    opened_at timestamptz not null,
    updated_at timestamptz not null,
    closed_at timestamptz
  ) with (fillfactor = 50)`, // cases opened together move together: each finds room in its page, and no index is touched
  `create unique index case_open_key on "case" (opened_by, open_key) where open_key is not null`,
  `create index case_open_unit on "case" (unit_id, subject) where status = 'open'`,
  `create index case_open_path on "case" using gist (unit_path) where status = 'open'`,
  `create index case_cycle on "case" (cycle_id) where cycle_id is not null`,
  `create index case_parent on "case" (parent_id) where parent_id is not null`,
  `create index case_unit_opened on "case" (unit_id, opened_at desc, id)`,

  `create table case_participant (
    case_id uuid not null,
    person_id uuid not null,
    role text not null,
    unit_id uuid not null,
    state text not null check (state in ('active', 'left')),
    joined_at timestamptz not null,
    left_at timestamptz,
    primary key (case_id, person_id, role, joined_at)
  )`,
  `create index case_participant_person on case_participant (person_id, role) where state = 'active'`,

  `create table case_event (
    case_id uuid not null,
    seq bigint not null,
    id uuid not null,
    type text not null,
    title jsonb not null,
    actor_id uuid,
    on_behalf_of uuid,
    actor_roles text[] not null default '{}',
    at timestamptz not null,
    data jsonb,
    comment text,
    from_paths text[] not null,
    to_paths text[] not null,
    to_value jsonb,
    stage smallint,
    effects jsonb not null default '[]',
    facts jsonb not null default '{}',
    remarks jsonb not null default '[]',
    submission_id uuid,
    task_id uuid,
    timer_id text,
    units jsonb,
    idempotency_key text,
    request_sha256 text,
    primary key (case_id, seq)
  )`,
  `create unique index case_event_key on case_event (case_id, idempotency_key) where idempotency_key is not null`,

  `create table task (
    id uuid primary key,
    case_id uuid not null,
    key text not null,
    form_key text,
    form_version integer,
    role text not null,
    unit_id uuid not null,
    unit_path ltree not null,
    person_id uuid,
    status text not null check (status in ('open', 'done', 'closed')),
    due_at timestamptz,
    claimed_by uuid,
    opened_at timestamptz not null,
    done_at timestamptz,
    done_by uuid
  ) with (fillfactor = 80)`,
  `create index task_case on task (case_id)`,
  `create index task_open_person on task (person_id, due_at) where status = 'open'`,
  `create index task_open_role on task (unit_id, role, due_at) where status = 'open'`,

  `create table submission (
    id uuid primary key,
    case_id uuid not null,
    task_id uuid,
    form_key text not null,
    form_version integer not null,
    data jsonb not null,
    author_id uuid not null,
    on_behalf_of uuid,
    participant_id uuid,
    unit_path ltree not null,
    readers text[] not null default '{}',
    participant_readers text[] not null default '{}',
    at timestamptz not null,
    current boolean not null default true
  )`,
  `create index submission_case on submission (case_id, form_key)`,
  `create index submission_author on submission (author_id, at)`,

  `create table timer (
    case_id uuid not null,
    timer_id text not null,
    fire_at timestamptz not null,
    event jsonb not null,
    primary key (case_id, timer_id)
  )`,
  `create index timer_fire on timer (fire_at)`,

  `create table outbox (
    id uuid primary key,
    case_id uuid,
    kind text not null,
    payload jsonb not null,
    due_at timestamptz not null,
    state text not null default 'pending' check (state in ('pending', 'queued', 'done', 'failed', 'skipped')),
    queued_at timestamptz,
    attempts integer not null default 0,
    last_error text,
    failed_at timestamptz,
    skipped_by uuid,
    skip_reason text
  ) with (fillfactor = 80)`,
  `create index outbox_pending on outbox (due_at) where state = 'pending'`,
  `create index outbox_queued on outbox (queued_at) where state = 'queued'`,
  `create index outbox_failed on outbox (failed_at) where state = 'failed'`,

  `create table effect_done (
    outbox_id uuid primary key,
    at timestamptz not null default now(),
    result jsonb
  )`,

  `create table record (
    id uuid primary key,
    register text not null check (register in ('mentor', 'mentee')),
    person_id uuid not null,
    unit_id uuid not null,
    unit_path ltree not null,
    status text not null,
    areas text[] not null default '{}',
    since timestamptz not null,
    until timestamptz,
    data jsonb not null default '{}',
    case_id uuid,
    updated_at timestamptz not null,
    unique (register, person_id, unit_id)
  )`,
  `create index record_unit on record (unit_id, register, status)`,
  `create index record_path on record using gist (unit_path)`,
];
