import type { Pool } from 'pg';
import { fullName, reachOfAll, shortName, type Role, type UnitKind } from '@tandem/domain';
import type { Viewer } from '../identity/viewer.js';

const LOAD = `
select p.id, p.family_name, p.given_name, p.patronymic,
  json_agg(json_build_object('membershipId', m.id, 'role', m.role, 'unitId', u.id, 'unitKind', u.kind, 'unitPath', u.path::text, 'unitTitle', u.title)) as held
from person p join membership m on m.person_id = p.id join unit u on u.id = m.unit_id
where p.id = any($1::uuid[]) and (m.to_date is null or m.to_date >= local_today(u.zone))
group by p.id`;

/** The people of the demonstration as the pipeline knows those who ask, without a session: by what they hold. */
export const loadActors = async (pool: Pool, ids: readonly string[]): Promise<Map<string, Viewer>> => {
  const { rows } = await pool.query<Row>(LOAD, [ids]);
  return new Map(
    rows.map((row) => {
      const name = {
        familyName: row.family_name,
        givenName: row.given_name,
        patronymic: row.patronymic,
      };
      const viewer: Viewer = {
        sessionId: row.id,
        person: { id: row.id, name: fullName(name), short: shortName(name) },
        language: 'ru',
        held: row.held,
        reach: reachOfAll(row.held),
      };
      return [row.id, viewer];
    }),
  );
};

interface Row {
  id: string;
  family_name: string;
  given_name: string;
  patronymic: string | null;
  held: {
    membershipId: string;
    role: Role;
    unitId: string;
    unitKind: UnitKind;
    unitPath: string;
    unitTitle: string;
  }[];
}
