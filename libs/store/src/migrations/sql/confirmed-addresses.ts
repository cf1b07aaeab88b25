/**
 * Addresses are confirmed (docs/decisions/0021). `person.email` is the confirmed one, where letters go; a row here is an
 * address that was given, with one letter that asks whether it is right.
 *
 * Addresses of before this migration stay where they are and count as confirmed: letters have gone there, and those that
 * the mail server did not know are marked already. To ask everybody anew would stop the reminders of a whole region on
 * the day of an update.
 */
export const CONFIRMED_ADDRESSES = [
  `create table email_confirmation (
    id uuid primary key,
    person_id uuid not null references person,
    email text not null,
    asked_at timestamptz not null default now(),
    state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'replaced')),
    settled_at timestamptz,
    letter_owed boolean not null default true,
    -- The secret of the link is made when the letter goes, and stands nowhere but in the letter.
    token_sha256 bytea,
    expires_at timestamptz,
    tries smallint not null default 0,
    -- The confirmed address of before, which is told once that letters go elsewhere.
    instead_of text
  )`,
  `create index email_confirmation_waiting on email_confirmation (person_id, asked_at desc) where state = 'waiting'`,
  `create index email_confirmation_person on email_confirmation (person_id, asked_at)`,
  `create index email_confirmation_email on email_confirmation (lower(email), asked_at)`,
  `create index email_confirmation_owed on email_confirmation (id) where letter_owed`,
  `create index email_confirmation_settled on email_confirmation (settled_at) where state <> 'waiting'`,

  `alter table letter drop constraint letter_kind_check,
    add constraint letter_kind_check check (kind in ('notice', 'digest', 'trial', 'confirm', 'moved')),
    add column confirmation_id uuid references email_confirmation on delete set null`,
  `create index letter_confirmation on letter (confirmation_id) where confirmation_id is not null`,

  // As of letters: through the rules of the engine alone.
  `grant select, insert, update, delete on email_confirmation to tandem_engine`,
  `alter table email_confirmation enable row level security`,
  `create policy engine_all on email_confirmation to tandem_engine using (true) with check (true)`,
];
