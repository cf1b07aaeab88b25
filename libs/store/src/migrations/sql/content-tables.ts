/** What people leave beside a case: drafts, files, documents, notices, and the audit of refusals and readings. */
export const CONTENT_TABLES = [
  `create table draft (
    id text not null,
    author_id uuid not null,
    task_id uuid,
    data jsonb not null,
    revision integer not null,
    updated_at timestamptz not null,
    primary key (id)
  )`,
  `create index draft_author on draft (author_id)`,

  `create table file (
    id uuid primary key,
    sha256 text not null,
    name text not null,
    type text not null,
    size bigint not null,
    store_key text not null,
    owner_id uuid,
    case_id uuid,
    created_at timestamptz not null default now()
  )`,
  `create index file_case on file (case_id) where case_id is not null`,

  `create table document (
    id uuid primary key,
    case_id uuid not null,
    form_key text not null,
    submission_id uuid not null,
    version integer not null,
    title text not null,
    file_id uuid not null references file,
    unit_path ltree not null,
    created_at timestamptz not null default now(),
    unique (submission_id, version)
  )`,
  `create index document_case on document (case_id)`,

  `create table document_template (
    form_key text not null,
    version integer not null,
    file_id uuid not null references file,
    comment text not null default '',
    uploaded_by uuid,
    created_at timestamptz not null default now(),
    primary key (form_key, version)
  )`,

  `create table notification (
    id uuid primary key,
    person_id uuid not null,
    outbox_id uuid,
    case_id uuid,
    template text not null,
    text jsonb not null,
    at timestamptz not null,
    read_at timestamptz,
    unique (outbox_id, person_id)
  )`,
  `create index notification_person on notification (person_id, at desc)`,

  `create table audit_event (
    id uuid primary key,
    at timestamptz not null default now(),
    person_id uuid,
    action text not null,
    outcome text not null check (outcome in ('allowed', 'refused')),
    object text,
    unit_path ltree,
    detail jsonb not null default '{}'
  )`,
  `create index audit_event_at on audit_event (at desc)`,
  `create index audit_event_person on audit_event (person_id, at desc)`,
  `create function audit_is_append_only() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit is append-only' using errcode = 'integrity_constraint_violation';
  end $$`,
  `create trigger audit_is_append_only before update or delete on audit_event for each row execute function audit_is_append_only()`,
];
