import type { PoolClient } from 'pg';
import { russianCalendarDays } from '@tandem/domain';
import { newId } from '@tandem/store';
import { hashPassword } from '../identity/password.js';
import type { DemoData, DemoUnit } from './demo-data.js';
import { mailAddressOf } from './mail-address-of.js';

/** Everybody has been at work since then. */
const SINCE = '2020-09-01';

/** Writes units, people, accounts, memberships and the working calendar; runs inside the caller's transaction. */
export const writeOrganisation = async (client: PoolClient, data: DemoData): Promise<void> => {
  await writeUnits(client, data);
  await writePeople(client, data);
  const days = russianCalendarDays();
  await client.query(
    `insert into calendar_day (region, date, kind, source)
     select r.region, d.date, d.kind, d.source from unnest($1::text[]) as r(region), unnest($2::date[], $3::text[], $4::text[]) as d(date, kind, source)
     on conflict do nothing`,
    [
      regionsOf(data),
      days.map((day) => day.date),
      days.map((day) => day.kind),
      days.map((day) => day.source),
    ],
  );
};

/** Labels of the tree follow from ids, as everywhere (`u` and the id without hyphens). */
export const pathOf = (unit: DemoUnit, units: ReadonlyMap<string, DemoUnit>): string => {
  const label = `u${unit.id.replaceAll('-', '')}`;
  const parent = unit.parent === undefined ? undefined : units.get(unit.parent);
  return parent ? `${pathOf(parent, units)}.${label}` : label;
};

/** Codes of the regions that the units stand in. */
const regionsOf = ({ units, region }: DemoData): string[] => [
  ...new Set([region, ...units.flatMap((unit) => unit.region ?? [])]),
];

const rootOf = (unit: DemoUnit, units: ReadonlyMap<string, DemoUnit>): DemoUnit =>
  unit.parent === undefined ? unit : rootOf(units.get(unit.parent)!, units);

const writeUnits = async (client: PoolClient, { units, region, zone }: DemoData): Promise<void> => {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const idOf = (key: string | undefined) => (key === undefined ? null : byKey.get(key)!.id);
  // One statement: a founder may stand below in the list, and keys are checked when the statement ends.
  await client.query(
    `insert into unit (id, parent_id, path, kind, founder_id, title, aliases, zone, region, settings)
     select u.id, u.parent, u.path::ltree, u.kind, u.founder, u.title, array(select jsonb_array_elements_text(u.aliases)), u.zone, u.region, u.settings
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::jsonb[], $8::text[], $9::text[], $10::jsonb[])
       as u(id, parent, path, kind, founder, title, aliases, zone, region, settings)`,
    [
      units.map((unit) => unit.id),
      units.map((unit) => idOf(unit.parent)),
      units.map((unit) => pathOf(unit, byKey)),
      units.map((unit) => unit.kind),
      units.map((unit) => idOf(unit.founder)),
      units.map((unit) => unit.title),
      units.map((unit) => JSON.stringify(unit.aliases ?? [])),
      units.map((unit) => rootOf(unit, byKey).zone ?? zone),
      units.map((unit) => rootOf(unit, byKey).region ?? region),
      units.map((unit) => JSON.stringify(unit.map ? { map: unit.map } : {})),
    ],
  );
};

const writePeople = async (client: PoolClient, { people, units, password }: DemoData): Promise<void> => {
  const unitIds = new Map(units.map((unit) => [unit.key, unit.id]));
  // Addresses of invented people count as confirmed: nobody could follow a link, and their letters are there to be read.
  await client.query(
    `insert into person (id, family_name, given_name, patronymic, position, email)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      people.map((one) => one.id),
      people.map((one) => one.familyName),
      people.map((one) => one.givenName),
      people.map((one) => one.patronymic),
      people.map((one) => one.position),
      people.map((one) => mailAddressOf(one)),
    ],
  );
  const held = people.flatMap((one) => one.roles.map((role) => ({ person: one.id, unit: one.unit, role })));
  await client.query(
    `insert into membership (id, person_id, unit_id, role, from_date)
     select m.id, m.person, m.unit, m.role, $5::date from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) as m(id, person, unit, role)`,
    [
      held.map(() => newId()),
      held.map((one) => one.person),
      held.map((one) => unitIds.get(one.unit)!),
      held.map((one) => one.role),
      SINCE,
    ],
  );
  const withLogin = people.filter((one) => one.login !== undefined);
  // One password for all, so one hash: only a demonstration may do so.
  await client.query(
    `insert into account (person_id, login, password_hash) select a.person, a.login, $3 from unnest($1::uuid[], $2::text[]) as a(person, login)`,
    [withLogin.map((one) => one.id), withLogin.map((one) => one.login), await hashPassword(password)],
  );
};
