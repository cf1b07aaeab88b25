/**
 * Roadmaps. A roadmap is a case, and moves like any other; what stands in it is kept here: one draft that its authors
 * work on, versions that never change once they were sent, remarks on rows with their replies. `level_path` is the place
 * whose plan it is (a municipality, the region, an institution), where the case's unit is the body that answers for it.
 */
export const ROADMAP_TABLES = [
  // The place at which a task's role must be held, where nobody above may do it.
  `alter table task add column near ltree`,

  `create table roadmap (
    id uuid primary key,
    level text not null check (level in ('school', 'regionFounded', 'municipality', 'region')),
    unit_id uuid not null references unit,
    level_path ltree not null,
    title text not null,
    period_from date not null,
    period_to date not null,
    obligation text not null check (obligation in ('recommended', 'required')),
    parent_id uuid references roadmap,
    replaces_id uuid references roadmap,
    created_by uuid references person,
    created_at timestamptz not null default now(),
    version_id uuid,
    in_force_id uuid,
    parent_version_id uuid,
    -- Every version that was ever sent: one that was only frozen is nobody's above.
    sent_version_ids uuid[] not null default '{}',
    round integer not null default 0,
    sent_at timestamptz,
    published_at timestamptz,
    url text,
    act jsonb,
    check (period_to >= period_from)
  )`,
  `create index roadmap_level_path on roadmap using gist (level_path)`,
  `create index roadmap_unit on roadmap (unit_id)`,
  `create index roadmap_parent on roadmap (parent_id) where parent_id is not null`,
  `create index roadmap_replaces on roadmap (replaces_id) where replaces_id is not null`,

  `create table roadmap_draft (
    roadmap_id uuid primary key references roadmap on delete cascade,
    plan jsonb not null,
    sha256 text not null,
    revision integer not null default 0,
    saved_at timestamptz not null default now(),
    saved_by uuid references person,
    steps_sha256 text
  )`,

  `create table roadmap_version (
    id uuid primary key,
    roadmap_id uuid not null references roadmap on delete cascade,
    number integer not null,
    plan jsonb not null,
    sha256 text not null,
    parent_version_id uuid references roadmap_version,
    measures integer not null,
    errors integer not null,
    warnings integer not null,
    coverage jsonb,
    frozen_at timestamptz not null default now(),
    frozen_by uuid references person,
    unique (roadmap_id, number)
  )`,
  // What a case names stands here: a version cannot go while somebody sends it.
  `alter table roadmap add foreign key (version_id) references roadmap_version,
    add foreign key (in_force_id) references roadmap_version,
    add foreign key (parent_version_id) references roadmap_version`,
  `create function roadmap_version_is_immutable() returns trigger language plpgsql as $$
  begin
    raise exception 'a version of a roadmap is immutable (%, version %)', old.roadmap_id, old.number using errcode = 'integrity_constraint_violation';
  end $$`,
  `create trigger roadmap_version_is_immutable before update on roadmap_version for each row execute function roadmap_version_is_immutable()`,

  `create table roadmap_remark (
    id uuid primary key,
    roadmap_id uuid not null references roadmap on delete cascade,
    version_id uuid not null references roadmap_version,
    round integer not null,
    measure_id text,
    parent_measure_id text,
    author_id uuid not null references person,
    on_behalf_of uuid references person,
    side_unit_id uuid not null references unit,
    side_path ltree not null,
    text text not null,
    at timestamptz not null default now(),
    closed_at timestamptz,
    closed_by uuid references person
  )`,
  `create index roadmap_remark_roadmap on roadmap_remark (roadmap_id, at)`,
  `create table roadmap_reply (
    id uuid primary key,
    remark_id uuid not null references roadmap_remark on delete cascade,
    author_id uuid not null references person,
    on_behalf_of uuid references person,
    side_unit_id uuid not null references unit,
    side_path ltree not null,
    text text not null,
    at timestamptz not null default now()
  )`,
  `create index roadmap_reply_remark on roadmap_reply (remark_id, at)`,

  `create table roadmap_import (
    id uuid primary key,
    unit_id uuid not null references unit,
    owner_id uuid not null references person,
    name text not null,
    source bytea,
    pasted text,
    table_index integer,
    status text not null check (status in ('waiting', 'reading', 'ready', 'refused', 'taken')),
    progress integer not null default 0,
    step jsonb,
    refusal jsonb,
    result jsonb,
    roadmap_id uuid,
    created_at timestamptz not null default now()
  )`,
  `create index roadmap_import_owner on roadmap_import (owner_id, created_at desc)`,

  // What lists and walls ask of a plan follows its case in the same transaction: one truth, two ways to read it.
  `create function roadmap_follows_case() returns trigger language plpgsql as $$
  declare
    context jsonb := new.state->'context';
    told uuid := coalesce((context->>'inForce')::uuid, (context->>'version')::uuid);
  begin
    update roadmap set
      version_id = (context->>'version')::uuid,
      in_force_id = (context->>'inForce')::uuid,
      parent_version_id = (context->>'parentVersion')::uuid,
      sent_version_ids = case when context->>'version' is null or (context->>'version')::uuid = any(sent_version_ids) then sent_version_ids
        else sent_version_ids || (context->>'version')::uuid end,
      round = coalesce((context->>'round')::int, 0),
      sent_at = case when context->>'version' is null then sent_at else coalesce(sent_at, new.updated_at) end,
      published_at = (context->>'publishedAt')::timestamptz,
      url = context->>'url',
      act = nullif(context->'act', 'null')
    where id = new.id;
    -- A plan is called as the version in force, before that as the one last sent: a draft renames nothing for others.
    if tg_op = 'UPDATE' and told is distinct from coalesce((old.state->'context'->>'inForce')::uuid, (old.state->'context'->>'version')::uuid) then
      update roadmap r set title = v.plan->>'title', period_from = (v.plan#>>'{period,from}')::date, period_to = (v.plan#>>'{period,to}')::date
      from roadmap_version v where r.id = new.id and v.id = told;
    end if;
    -- Work on a plan in force that is given up leaves nothing behind: the next amendment begins with what is in force.
    if tg_op = 'UPDATE' and old.state_paths && array['amending', 'returned'] and new.state_paths && array['published', 'approved', 'stale'] then
      update roadmap_draft d set plan = v.plan, sha256 = v.sha256, revision = d.revision + 1, saved_at = new.updated_at, steps_sha256 = null
      from roadmap_version v where d.roadmap_id = new.id and v.id = (context->>'inForce')::uuid and v.sha256 <> d.sha256;
    end if;
    update "case" c set title = r.title from roadmap r where c.id = new.id and r.id = new.id and c.title <> r.title;
    return null;
  end $$`,
  `create trigger roadmap_follows_case after insert or update of state on "case"
    for each row when (new.subject = 'roadmap') execute function roadmap_follows_case()`,
];

const person = `(select nullif(current_setting('app.person', true), '')::uuid)`;
const paths = (name: string) =>
  `(select coalesce(string_to_array(nullif(current_setting('app.${name}', true), ''), ',')::ltree[], '{}'))::ltree[]`;
/** Every role that is held today, inside a school or above it. */
const held = `(select coalesce(string_to_array(nullif(current_setting('app.held', true), ''), ','), '{}'))::text[]`;
/** Works at this very body: the operator's and the department's reach is the same region, their sides are not. */
const atBody = (column: string) => `${column} = any(${paths('home')})`;
/** Works at this very place, not above it: the draft of a municipality is not the region's to read. */
const atPlace = (column: string) =>
  `(${column} = any(${paths('outer')}) or ${column} = any(${paths('inner')}))`;
const above = (column: string) => `${column} <@ any(${paths('outer')})`;
const sameRegion = (column: string) =>
  `subpath(${column}, 0, 1) @> any(${paths('home')} || ${paths('outer')} || ${paths('inner')})`;
const seesRoadmap = (id: string) => `exists (select 1 from roadmap seen where seen.id = ${id})`;
/** Steps, tasks and answers on the way: for those who write it and those above, not for every reader of the published plan. */
const seesWork = (id: string) =>
  `exists (select 1 from roadmap seen where seen.id = ${id} and (${atPlace('seen.level_path')} or (seen.sent_at is not null and ${above('seen.level_path')})))`;

const POLICIES: Record<string, string> = {
  // Its own people always; those above once it was sent; the whole region once it is in force (it is published then).
  roadmap: `${atPlace('level_path')} or (sent_at is not null and ${above('level_path')}) or (in_force_id is not null and ${sameRegion('level_path')}) or (sent_at is not null and id = any((select app_my_cases())::uuid[]))`,
  roadmap_draft: `exists (select 1 from roadmap mine where mine.id = roadmap_draft.roadmap_id and ${atPlace('mine.level_path')})`,
  roadmap_version: `exists (select 1 from roadmap r where r.id = roadmap_version.roadmap_id
    and (${atPlace('r.level_path')} or roadmap_version.id = r.in_force_id or (roadmap_version.id = any(r.sent_version_ids) and (${above('r.level_path')} or r.id = any((select app_my_cases())::uuid[])))))`,
  // What is written belongs to the side that writes it, with its working group; sent, to all who see the work.
  roadmap_remark: `author_id = ${person} or ${atBody('side_path')}
    or exists (select 1 from case_participant member where member.case_id = roadmap_remark.roadmap_id and member.person_id = ${person} and member.role = 'groupMember' and member.state = 'active')
    or exists (select 1 from roadmap r where r.id = roadmap_remark.roadmap_id and roadmap_remark.round < r.round
      and (${atPlace('r.level_path')} or ${above('r.level_path')}))`,
  roadmap_reply: `exists (select 1 from roadmap_remark of where of.id = roadmap_reply.remark_id)`,
  roadmap_import: `owner_id = ${person}`,
};

export const ROADMAP_WALLS = [
  `grant select, insert, update, delete on roadmap, roadmap_draft, roadmap_version, roadmap_remark, roadmap_reply, roadmap_import to tandem_engine`,
  `grant select on roadmap, roadmap_draft, roadmap_version, roadmap_remark, roadmap_reply, roadmap_import to tandem_api`,
  ...Object.entries(POLICIES).flatMap(([table, using]) => [
    `alter table ${table} enable row level security`,
    `create policy engine_all on ${table} to tandem_engine using (true) with check (true)`,
    `create policy people_read on ${table} for select to tandem_api using (${using})`,
  ]),
  // Policies for reading are joined by «or».
  `create policy roadmaps_read on "case" for select to tandem_api using (subject = 'roadmap' and ${seesRoadmap('"case".id')})`,
  `create policy roadmaps_read on case_event for select to tandem_api using (${seesWork('case_event.case_id')})`,
  `create policy roadmaps_read on task for select to tandem_api using (${seesWork('task.case_id')})`,
  // Not all who see the work read every form: votes of a working group are for the group and for those above, with their reasons.
  `create policy roadmaps_read on submission for select to tandem_api using (readers && ${held} and ${seesWork('submission.case_id')})`,
];
