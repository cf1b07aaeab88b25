/**
 * What the studio keeps: drafts of definitions with the journal of their steps, and the library of blocks. A definition
 * belongs to a unit, or to the whole installation where `unit_id` is null.
 */
export const STUDIO_TABLES = [
  `alter table definition
    add column validator text,
    add column above_id uuid references definition,
    add column retired_at timestamptz,
    add column retired_by uuid references person`,
  // A validator may come later than its text (versions of an older release), and is the text's own from then on.
  `create or replace function definition_is_immutable() returns trigger language plpgsql as $$
  begin
    if old.status <> 'draft' and (new.text <> old.text or new.sha256 <> old.sha256 or new.version <> old.version or new.key <> old.key
      or new.unit_id is distinct from old.unit_id or new.changes <> old.changes or new.comment is distinct from old.comment
      or new.published_by is distinct from old.published_by or new.status = 'draft'
      or (old.validator is not null and new.validator is distinct from old.validator)) then
      raise exception 'a published definition is immutable (%, version %)', old.key, old.version using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$`,

  `create table definition_draft (
    id uuid primary key,
    kind text not null check (kind in ('form', 'workflow')),
    key text not null,
    unit_id uuid references unit,
    text text not null,
    sha256 text not null,
    revision integer not null,
    cursor integer not null,
    base_id uuid references definition,
    above_id uuid references definition,
    held_by uuid references person,
    held_since timestamptz,
    held_until timestamptz,
    created_at timestamptz not null default now(),
    created_by uuid references person,
    saved_at timestamptz not null default now(),
    saved_by uuid references person,
    unique nulls not distinct (kind, key, unit_id)
  )`,
  // Numbers run on when the oldest steps are let go: the place in the journal is counted from the first that is kept.
  `create table definition_step (
    draft_id uuid not null references definition_draft on delete cascade,
    seq integer not null,
    name jsonb not null,
    edits text not null,
    inverse text not null,
    made_by uuid references person,
    made_at timestamptz not null default now(),
    primary key (draft_id, seq)
  )`,

  `create table form_block (
    id uuid not null,
    version integer not null,
    level text not null check (level in ('personal', 'school', 'municipality', 'region')),
    owner_id uuid not null references person,
    unit_id uuid references unit,
    title text not null,
    about text not null default '',
    clip text not null,
    made_at timestamptz not null default now(),
    removed_at timestamptz,
    primary key (id, version),
    check ((level = 'personal') = (unit_id is null))
  )`,
  `create index form_block_unit on form_block (unit_id) where removed_at is null`,
  `create index form_block_owner on form_block (owner_id) where removed_at is null`,

  // Set when a draft of answers was carried to another version of its form.
  `alter table draft add column form_version integer`,
  `create index draft_task on draft (task_id) where task_id is not null`,
  // Ids of drafts without a task begin with what they are for: \`event:<case>:\` is looked up as a prefix.
  `create index draft_id_prefix on draft (id text_pattern_ops)`,
  `create index submission_form on submission (form_key, at desc)`,
];

/** Drafts and blocks are read and written through the policy of the studio alone: the API's own role sees none of them. */
export const STUDIO_WALLS = [
  `grant select, insert, update, delete on definition_draft, definition_step, form_block to tandem_engine`,
  ...['definition_draft', 'definition_step', 'form_block'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy engine_all on ${table} to tandem_engine using (true) with check (true)`,
  ]),
];
