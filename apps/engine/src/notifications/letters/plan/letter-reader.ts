import type { Pool, PoolClient } from 'pg';
import { LETTER_DEFAULTS, type Language, type LetterSettings, type NoticeGroup } from '@tandem/domain';

/** Somebody who is written to: how he wants letters, and where he works. */
export interface LetterReader {
  readonly id: string;
  readonly name: string;
  /** An address that was confirmed: nothing but the question whether it is right goes to another. */
  readonly email: string | null;
  /** An address was given and not confirmed yet. */
  readonly awaitsConfirmation: boolean;
  /** The mail server knows no such address. */
  readonly refusedAt: Date | null;
  readonly language: Language;
  readonly settings: LetterSettings;
  /** Null where he works nowhere any more, or his account is closed. */
  readonly place: { readonly zone: string; readonly region: string } | null;
}

const READERS = `
select p.id, concat_ws(' ', p.given_name, p.patronymic) as name, p.email, p.email_refused_at, p.language,
  exists (select 1 from email_confirmation c where c.person_id = p.id and c.state = 'waiting') as awaits_confirmation,
  s.digest, s.digest_at, s.digest_day, s.quiet_from, s.quiet_to, s.workdays_only, s.groups, place.zone, place.region
from person p left join letter_settings s on s.person_id = p.id
left join lateral (
  select u.zone, u.region from working_membership m join unit u on u.id = m.unit_id
  where m.person_id = p.id and not exists (select 1 from account a where a.person_id = p.id and a.disabled_at is not null)
  order by m.from_date, m.id limit 1) place on true
where p.id = any($1::uuid[])`;

/** The people to write to, by id. */
export const readReaders = async (
  client: Pool | PoolClient,
  persons: readonly string[],
): Promise<Map<string, LetterReader>> => {
  const { rows } = await client.query<Row>({
    name: 'letter-readers',
    text: READERS,
    values: [[...new Set(persons)]],
  });
  return new Map(rows.map((row) => [row.id, toReader(row)]));
};

interface Row {
  id: string;
  name: string;
  email: string | null;
  email_refused_at: Date | null;
  awaits_confirmation: boolean;
  language: Language;
  digest: LetterSettings['digest'] | null;
  digest_at: string;
  digest_day: number;
  quiet_from: string | null;
  quiet_to: string | null;
  workdays_only: boolean;
  groups: { [group in NoticeGroup]?: boolean };
  zone: string | null;
  region: string | null;
}

const toReader = (row: Row): LetterReader => ({
  id: row.id,
  name: row.name,
  email: row.email,
  awaitsConfirmation: row.awaits_confirmation,
  refusedAt: row.email_refused_at,
  language: row.language,
  settings: settingsOf(row),
  place: row.zone && row.region ? { zone: row.zone, region: row.region } : null,
});

/** Who has never said anything has the defaults of today, not those of the day he was entered. */
const settingsOf = (row: Row): LetterSettings =>
  row.digest === null
    ? LETTER_DEFAULTS
    : {
        digest: row.digest,
        digestAt: row.digest_at,
        digestDay: row.digest_day,
        quiet: row.quiet_from && row.quiet_to ? { from: row.quiet_from, to: row.quiet_to } : null,
        workdaysOnly: row.workdays_only,
        groups: { ...LETTER_DEFAULTS.groups, ...row.groups },
      };
