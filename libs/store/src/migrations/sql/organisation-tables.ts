/** Units, people and what they may do where. */
export const ORGANISATION_TABLES = [
  `create table unit (
    id uuid primary key,
    parent_id uuid references unit,
    path ltree not null unique,
    kind text not null,
    founder_id uuid references unit,
    title text not null,
    titles_by_date jsonb not null default '[]',
    aliases text[] not null default '{}',
    zone text not null default 'Asia/Tomsk',
    region text not null,
    settings jsonb not null default '{}',
    created_at timestamptz not null default now()
  )`,
  `create index unit_path on unit using gist (path)`,
  `create index unit_parent on unit (parent_id)`,

  `create table person (
    id uuid primary key,
    family_name text not null,
    given_name text not null,
    patronymic text,
    position text,
    email text,
    language text not null default 'ru',
    created_at timestamptz not null default now(),
    anonymised_at timestamptz
  )`,
  `create index person_name on person using gin ((family_name || ' ' || given_name || ' ' || coalesce(patronymic, '')) gin_trgm_ops)`,

  `create table account (
    person_id uuid primary key references person,
    login text not null unique,
    password_hash text not null,
    disabled_at timestamptz,
    changed_at timestamptz not null default now()
  )`,

  `create table web_session (
    id uuid primary key,
    token_sha256 bytea not null unique,
    person_id uuid not null references person,
    agent text not null default '',
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
  )`,
  `create index web_session_person on web_session (person_id) where revoked_at is null`,

  `create table sign_in_attempt (
    login text not null,
    at timestamptz not null,
    source text not null
  )`,
  `create index sign_in_attempt_login on sign_in_attempt (login, at)`,
  `create index sign_in_attempt_source on sign_in_attempt (source, at)`,

  `create table membership (
    id uuid primary key,
    person_id uuid not null references person,
    unit_id uuid not null references unit,
    role text not null,
    from_date date not null,
    to_date date,
    ended_because text,
    check (to_date is null or to_date >= from_date)
  )`,
  `create index membership_person on membership (person_id)`,
  `create index membership_unit on membership (unit_id, role)`,

  `create table delegation (
    id uuid primary key,
    from_person_id uuid not null references person,
    to_person_id uuid not null references person,
    role text not null,
    unit_id uuid not null references unit,
    from_date date not null,
    to_date date not null,
    revoked_at timestamptz,
    check (to_date >= from_date),
    check (from_person_id <> to_person_id)
  )`,
  `create index delegation_to on delegation (to_person_id) where revoked_at is null`,

  `create table calendar_day (
    region text not null,
    date date not null,
    kind text not null check (kind in ('work', 'off', 'short')),
    source text not null,
    primary key (region, date)
  )`,
];
