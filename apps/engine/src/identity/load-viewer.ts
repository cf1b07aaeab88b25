import type { Pool } from 'pg';
import { fullName, reachOfAll, shortName, type HeldRole, type Role, type UnitKind } from '@tandem/domain';
import type { Viewer } from './viewer.js';

/** What the person `p` holds today, each role and delegation by the day of its own unit. */
const HELD = `(select json_agg(h) from (
    select m.id as membership_id, m.role, u.id as unit_id, u.kind as unit_kind, u.path::text as unit_path, u.title as unit_title,
      null::uuid as acting_for, null as acting_name
    from working_membership m join unit u on u.id = m.unit_id
    where m.person_id = p.id
    union all
    select d.id, d.role, u.id, u.kind, u.path::text, u.title, d.from_person_id,
      f.family_name || ' ' || left(f.given_name, 1) || '.'
    from delegation d join unit u on u.id = d.unit_id join person f on f.id = d.from_person_id
    where d.to_person_id = p.id and d.revoked_at is null
      and local_today(u.zone) between d.from_date and d.to_date
      and exists (select 1 from membership m where m.person_id = d.from_person_id and m.unit_id = d.unit_id and m.role = d.role
        and (m.to_date is null or m.to_date >= local_today(u.zone)))
  ) h) as held`;

const LOAD = `
select s.id as session_id, s.last_seen_at, p.id, p.family_name, p.given_name, p.patronymic, p.language,
  ${HELD}
from web_session s join person p on p.id = s.person_id join account a on a.person_id = p.id
where s.token_sha256 = $1 and s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - make_interval(hours => $2)
  and a.disabled_at is null`;

/** The viewer behind a session's token, with the roles and delegations that hold today in each unit's own zone. */
export const loadViewer = async (
  pool: Pool,
  tokenSha256: Buffer,
  idleHours: number,
): Promise<LoadedViewer | null> => {
  const { rows } = await pool.query<Row>({
    name: 'load-viewer',
    text: LOAD,
    values: [tokenSha256, idleHours],
  });
  const row = rows[0];
  if (!row) return null;
  return { lastSeenAt: row.last_seen_at, viewer: toViewer(row) };
};

/** A person as he would be if he were signed in now, for what is read in his name: a letter tells what he may see. */
export const loadPerson = async (pool: Pool, personId: string): Promise<Viewer | null> => {
  const { rows } = await pool.query<Omit<Row, 'session_id' | 'last_seen_at'>>({
    name: 'load-person',
    text: `select p.id, p.family_name, p.given_name, p.patronymic, p.language, ${HELD}
      from person p left join account a on a.person_id = p.id where p.id = $1 and a.disabled_at is null`,
    values: [personId],
  });
  return rows[0] ? toViewer({ ...rows[0], session_id: '' }) : null;
};

interface LoadedViewer {
  readonly viewer: Viewer;
  readonly lastSeenAt: Date;
}

const toViewer = (row: Omit<Row, 'last_seen_at'>): Viewer => {
  const name = { familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic };
  const held = (row.held ?? []).map(toHeld);
  return {
    sessionId: row.session_id,
    person: { id: row.id, name: fullName(name), short: shortName(name) },
    language: row.language,
    held,
    reach: reachOfAll(held),
  };
};

const toHeld = (row: HeldRow): Viewer['held'][number] => ({
  membershipId: row.membership_id,
  role: row.role,
  unitId: row.unit_id,
  unitKind: row.unit_kind,
  unitPath: row.unit_path,
  unitTitle: row.unit_title,
  ...(row.acting_for ? { actingFor: row.acting_for, actingForName: row.acting_name ?? '' } : {}),
});

interface Row {
  session_id: string;
  last_seen_at: Date;
  id: string;
  family_name: string;
  given_name: string;
  patronymic: string | null;
  language: 'ru' | 'en';
  held: HeldRow[] | null;
}
interface HeldRow {
  membership_id: string;
  role: Role & HeldRole['role'];
  unit_id: string;
  unit_kind: UnitKind;
  unit_path: string;
  unit_title: string;
  acting_for: string | null;
  acting_name: string | null;
}
