import type { PersonView } from '@tandem/contracts';
import { fullName } from '@tandem/domain';

/** A person with the roles that the viewer may see. The account is not here: the API's database role cannot read it. */
export const PERSON_COLUMNS = `
  p.id, p.family_name, p.given_name, p.patronymic, p.position, lower(p.family_name || ' ' || p.given_name) as sort_name,
  (select json_agg(json_build_object('id', m.id, 'role', m.role, 'from', m.from_date, 'to', m.to_date,
      'unit', json_build_object('id', u.id, 'title', u.title, 'kind', u.kind)) order by m.to_date desc nulls first, m.from_date, m.id)
   from membership m join unit u on u.id = m.unit_id where m.person_id = p.id) as memberships`;

export interface PersonRow {
  id: string;
  family_name: string;
  given_name: string;
  patronymic: string | null;
  position: string | null;
  sort_name: string;
  memberships: PersonView['memberships'] | null;
}

/** How somebody signs in, where the viewer manages him. */
export interface AccountFacts {
  readonly login: string;
  readonly disabled: boolean;
}

export const toPerson = (row: PersonRow, account: AccountFacts | undefined, today: string): PersonView => ({
  id: row.id,
  name: fullName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic }),
  familyName: row.family_name,
  givenName: row.given_name,
  patronymic: row.patronymic,
  position: row.position,
  login: account?.login ?? null,
  active:
    !account?.disabled &&
    (row.memberships ?? []).some((one) => one.from <= today && (one.to === null || one.to >= today)),
  memberships: row.memberships ?? [],
});
