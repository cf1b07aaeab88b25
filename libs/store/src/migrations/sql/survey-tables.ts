/**
 * Surveys (docs/decisions/0018). Invitations stand beside names and never beside answers; answers stand beside neither a
 * name (but in named surveys) nor a moment. `level_path` is the place over which a survey runs.
 */
export const SURVEY_TABLES = [
  `create table survey (
    id uuid primary key,
    title text not null,
    form_key text not null,
    form_version integer not null,
    mode text not null check (mode in ('anonymous', 'confidential', 'named')),
    -- What is told of it: each of its questions, or the index that is made of them. Both together would tell too much.
    tells text not null check (tells in ('questions', 'index')),
    unit_id uuid not null references unit,
    level_path ltree not null,
    window_from date not null,
    window_to date not null,
    grace_days integer not null check (grace_days between 0 and 30),
    audience jsonb not null,
    -- The entry that this exit is told with; an entry that waits for its exit is told with it or, in the end, alone.
    joins_id uuid references survey,
    awaits_exit boolean not null default false,
    open_key text,
    request_sha256 text,
    created_by uuid not null references person,
    created_at timestamptz not null default now(),
    cancelled_at timestamptz,
    published_at timestamptz,
    shuffled_at timestamptz,
    check (window_to >= window_from),
    check (joins_id is null or (mode = 'confidential' and joins_id <> id)),
    check (not awaits_exit or (mode = 'confidential' and joins_id is null))
  )`,
  `create index survey_level_path on survey using gist (level_path)`,
  `create unique index survey_open_key on survey (created_by, open_key) where open_key is not null`,
  // An entry has one exit: of two, the people of one would be reckoned from the other.
  `create unique index survey_joined_once on survey (joins_id) where joins_id is not null and cancelled_at is null`,

  `create table survey_invitation (
    survey_id uuid not null references survey on delete cascade,
    person_id uuid not null references person,
    unit_id uuid not null references unit,
    status text not null default 'invited' check (status in ('invited', 'answered', 'refused')),
    primary key (survey_id, person_id)
  )`,
  `create index survey_invitation_person on survey_invitation (person_id)`,

  // No order of coming in the id, no moment, no name: \`author_id\` in named surveys, \`token\` in confidential ones.
  `create table survey_answer (
    id uuid primary key default gen_random_uuid(),
    survey_id uuid not null references survey on delete cascade,
    unit_id uuid not null references unit,
    author_id uuid references person,
    token bytea,
    data jsonb not null,
    check (author_id is null or token is null)
  )`,
  `create index survey_answer_survey on survey_answer (survey_id)`,
  `create unique index survey_answer_author on survey_answer (survey_id, author_id) where author_id is not null`,
  `create unique index survey_answer_token on survey_answer (survey_id, token) where token is not null`,
  `create function survey_answer_fits_mode() returns trigger language plpgsql as $$
  declare
    wrong text := (select s.mode from fresh f join survey s on s.id = f.survey_id
      where (s.mode = 'named') <> (f.author_id is not null) or (s.mode = 'confidential') <> (f.token is not null) limit 1);
  begin
    if wrong is not null then
      raise exception 'an answer of a survey that is % stands beside what it must not, or lacks what it must have', wrong using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$`,
  ...['insert', 'update'].map(
    (event) =>
      `create trigger survey_answer_fits_mode_on_${event} after ${event} on survey_answer referencing new table as fresh for each statement execute function survey_answer_fits_mode()`,
  ),

  // Tokens of an entry and of its exit are made with the key of the entry. Gone with the answers, nothing joins any more.
  `create table survey_key (
    survey_id uuid primary key references survey on delete cascade,
    key bytea not null
  )`,

  // Every date of a survey, in each time zone where people are asked: a queue only wakes.
  `create table survey_moment (
    survey_id uuid not null references survey on delete cascade,
    kind text not null check (kind in ('invite', 'remind', 'publish')),
    zone text not null,
    at timestamptz not null,
    settled_at timestamptz,
    primary key (survey_id, kind, zone, at)
  )`,
  `create index survey_moment_due on survey_moment (at) where settled_at is null`,

  // What was told, once and for all: the questions, and for each unit its figures.
  `create table survey_publication (
    survey_id uuid primary key references survey,
    at timestamptz not null default now(),
    questions jsonb not null
  )`,
  `create table survey_figure (
    survey_id uuid not null references survey_publication,
    unit_id uuid not null references unit,
    unit_path ltree not null,
    invited integer not null,
    -- Null: hidden.
    answered integer check (answered >= 5),
    told jsonb not null,
    primary key (survey_id, unit_id)
  )`,
  `create index survey_figure_path on survey_figure using gist (unit_path)`,
  // Values of indicators that a survey gives, for whoever reckons those: satisfied of those who answered.
  `create table survey_index (
    survey_id uuid not null references survey_publication,
    indicator text not null,
    unit_id uuid not null references unit,
    unit_path ltree not null,
    satisfied integer not null,
    answered integer not null,
    period_from date not null,
    period_to date not null,
    primary key (survey_id, indicator, unit_id)
  )`,
  `create index survey_index_path on survey_index using gist (unit_path)`,
  `create function survey_is_told_once() returns trigger language plpgsql as $$
  begin
    raise exception 'what was told of a survey is not told anew (%)', old.survey_id using errcode = 'integrity_constraint_violation';
  end $$`,
  ...['survey_publication', 'survey_figure', 'survey_index'].map(
    (table) =>
      `create trigger ${table}_is_told_once before update or delete on ${table} for each row execute function survey_is_told_once()`,
  ),

  // A notice may lead to a survey, which is no case.
  `alter table notification add column survey_id uuid references survey`,
];

const person = `(select nullif(current_setting('app.person', true), '')::uuid)`;
const paths = (name: string) =>
  `(select coalesce(string_to_array(nullif(current_setting('app.${name}', true), ''), ',')::ltree[], '{}'))::ltree[]`;
const working = `(${paths('outer')} || ${paths('inner')})`;
/** Those above, those who work at the place, and those of whose place it is a part: a school sees the whole it is in. */
const concerns = (column: string) =>
  `${column} <@ any(${paths('outer')}) or ${column} = any(${paths('inner')}) or ${column} @> any(${working})`;

const POLICIES: Record<string, string> = {
  survey: `${concerns('level_path')} or exists (select 1 from survey_invitation mine where mine.survey_id = survey.id and mine.person_id = ${person})`,
  // Whom a survey asks and who has answered nobody reads but himself.
  survey_invitation: `person_id = ${person}`,
  survey_answer: `author_id = ${person}`,
  survey_publication: `exists (select 1 from survey seen where seen.id = survey_publication.survey_id and (${concerns('seen.level_path')}))`,
  survey_figure: concerns('unit_path'),
  survey_index: concerns('unit_path'),
};

const READ = Object.keys(POLICIES).join(', ');
/** Keys and moments are nobody's but the engine's. */
const CLOSED = ['survey_key', 'survey_moment'];

export const SURVEY_WALLS = [
  `grant select, insert, update, delete on ${READ}, ${CLOSED.join(', ')} to tandem_engine`,
  `revoke all on ${READ}, ${CLOSED.join(', ')} from tandem_api`,
  `grant select on ${READ} to tandem_api`,
  ...[...Object.keys(POLICIES), ...CLOSED].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy engine_all on ${table} to tandem_engine using (true) with check (true)`,
  ]),
  ...Object.entries(POLICIES).map(
    ([table, using]) => `create policy people_read on ${table} for select to tandem_api using (${using})`,
  ),
];
