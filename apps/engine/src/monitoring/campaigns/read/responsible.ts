import type { Pool } from 'pg';
import { reachOf, shortName, type Language, type Role, type UnitKind } from '@tandem/domain';
import type { ReportLevel } from '@tandem/contracts';
import { roleTitle } from '../../../cases/role-titles.js';

/** Who fills a report in, then who sends it. */
const ANSWERING: Record<ReportLevel, readonly Role[]> = {
  school: ['curator', 'head'],
  regionFounded: ['curator', 'head'],
  municipality: ['methodist', 'municipalCoordinator', 'municipalAuthority'],
  region: ['regionalOperator'],
};

interface Row {
  path: string;
  kind: UnitKind;
  role: Role;
  family_name: string;
  given_name: string;
  patronymic: string | null;
}

const HOLDERS = `
select distinct u.path::text as path, u.kind, m.role, p.family_name, p.given_name, p.patronymic
from unit u join working_membership m on m.unit_id = u.id join person p on p.id = m.person_id
where m.role = any($2::text[]) and (u.path = any($1::ltree[]) or subpath(u.path, 0, -1) = any($1::ltree[]))
order by p.family_name, p.given_name`;

/** Who answers for the reports of these places, by role and name: «Куратор: Белова А. И.». */
export const responsibleFor = async (
  pool: Pool,
  places: readonly { readonly level: ReportLevel; readonly level_path: string }[],
  language: Language,
): Promise<ReadonlyMap<string, string[]>> => {
  if (places.length === 0) return new Map();
  const { rows } = await pool.query<Row>(HOLDERS, [
    places.map(({ level_path }) => level_path),
    [...new Set(Object.values(ANSWERING).flat())],
  ]);
  const byPlace = new Map<string, Row[]>();
  for (const row of rows) {
    const path = reachOf({ unitKind: row.kind, unitPath: row.path });
    byPlace.set(path, [...(byPlace.get(path) ?? []), row]);
  }
  return new Map(
    places.map(({ level, level_path }) => [
      level_path,
      ANSWERING[level].flatMap((role) =>
        (byPlace.get(level_path) ?? [])
          .filter((one) => one.role === role)
          .map((one) => `${roleTitle(role, language)}: ${nameOf(one)}`),
      ),
    ]),
  );
};

const nameOf = ({ family_name, given_name, patronymic }: Row): string =>
  shortName({ familyName: family_name, givenName: given_name, patronymic });
