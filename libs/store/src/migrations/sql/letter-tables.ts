/**
 * Letters (docs/decisions/0020). A notice owes a letter from the moment it is written, in the same transaction: whoever
 * writes a notice, nothing else must be remembered. `letter.key` is the one letter of an outbox key and a person, or the
 * one digest of a person and a slot.
 */
export const LETTER_TABLES = [
  // Notices of before owe nothing: an update must not send letters of last year.
  `alter table notification add column letter_owed boolean not null default false, add column letter_id uuid`,
  `alter table notification alter column letter_owed set default true`,
  `create index notification_letter_owed on notification (at, id) where letter_owed`,
  `create index notification_letter on notification (letter_id) where letter_id is not null`,

  `create table letter_settings (
    person_id uuid primary key references person,
    digest text not null check (digest in ('each', 'daily', 'weekly', 'off')),
    digest_at text not null,
    digest_day smallint not null check (digest_day between 1 and 7),
    quiet_from text,
    quiet_to text,
    workdays_only boolean not null,
    groups jsonb not null,
    changed_at timestamptz not null default now(),
    check ((quiet_from is null) = (quiet_to is null))
  )`,

  `create table letter (
    id uuid primary key,
    key text not null unique,
    person_id uuid not null references person,
    kind text not null check (kind in ('notice', 'digest', 'trial')),
    status text not null check (status in ('waiting', 'sent', 'failed', 'unwanted')),
    reason text,
    send_after timestamptz not null,
    attempts integer not null default 0,
    -- Who is sending it now, and whether the first byte of the message has left: from then on it is never sent again.
    claim uuid,
    claimed_at timestamptz,
    handed_at timestamptz,
    settled_at timestamptz,
    -- What the mail server answered: codes alone, its words may name the address.
    reply text,
    -- The letter as it went, on a demonstration only.
    content jsonb,
    created_at timestamptz not null default now()
  ) with (fillfactor = 80)`,
  `create index letter_due on letter (send_after, id) where status = 'waiting' and claim is null`,
  `create index letter_claimed on letter (claimed_at) where claim is not null`,
  `create index letter_person on letter (person_id, created_at desc)`,
  `create index letter_settled on letter (settled_at) where status <> 'waiting'`,

  // The mail server knows no such address: no more letters there until it is changed.
  `alter table person add column email_refused_at timestamptz`,
];

/** Addresses and letters are read and written through the rules of the engine alone: the API's own role sees none of them. */
export const LETTER_WALLS = [
  `grant select, insert, update, delete on letter_settings, letter to tandem_engine`,
  ...['letter_settings', 'letter'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy engine_all on ${table} to tandem_engine using (true) with check (true)`,
  ]),
  `revoke select on person from tandem_api`,
  `grant select (id, family_name, given_name, patronymic, position, language, created_at, anonymised_at) on person to tandem_api`,
];
