import type { Pool } from 'pg';
import { russianCalendarDays, type Role, type UnitKind } from '@tandem/domain';
import { newId } from '@tandem/store';
import { hashPassword } from '../identity/password.js';
import { PASSWORD } from './api-client.js';

/** A small region for tests: two schools of one town, a school of another, an institution of the region, everybody with an account. */
export interface World {
  readonly units: { readonly [name: string]: string };
  /** Person ids by login. */
  readonly people: { readonly [login: string]: string };
}

interface UnitSpec {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent?: string;
  readonly title: string;
}

const UNITS: readonly UnitSpec[] = [
  { name: 'region', kind: 'region', title: 'Область' },
  { name: 'department', kind: 'regionalAuthority', parent: 'region', title: 'Департамент образования' },
  { name: 'operator', kind: 'regionalOperator', parent: 'region', title: 'Региональный оператор' },
  { name: 'town', kind: 'municipality', parent: 'region', title: 'Город' },
  { name: 'townAuthority', kind: 'municipalAuthority', parent: 'town', title: 'Отдел образования города' },
  { name: 'school', kind: 'school', parent: 'town', title: 'Школа № 1' },
  { name: 'neighbour', kind: 'school', parent: 'town', title: 'Школа № 2' },
  { name: 'district', kind: 'municipality', parent: 'region', title: 'Район' },
  {
    name: 'districtAuthority',
    kind: 'municipalAuthority',
    parent: 'district',
    title: 'Управление образования района',
  },
  { name: 'farSchool', kind: 'school', parent: 'district', title: 'Сельская школа' },
  { name: 'lyceum', kind: 'regionFounded', parent: 'region', title: 'Областной лицей' },
];

const PEOPLE: readonly (readonly [login: string, family: string, unit: string, ...roles: Role[]])[] = [
  ['curator', 'Белова', 'school', 'curator'],
  ['head', 'Волков', 'school', 'head'],
  ['psychologist', 'Гордеева', 'school', 'psychologist'],
  ['council', 'Дорохов', 'school', 'mentorsCouncil'],
  ['council2', 'Еремеева', 'school', 'mentorsCouncil'],
  ['mentor', 'Орлова', 'school', 'mentor'],
  ['mentor2', 'Панова', 'school', 'mentor'],
  ['mentee', 'Сафин', 'school', 'mentee'],
  ['mentee2', 'Котова', 'school', 'mentee'],
  ['mentee3', 'Лебедь', 'school', 'mentee'],
  ['neighbour-curator', 'Жданова', 'neighbour', 'curator'],
  ['neighbour-head', 'Зимин', 'neighbour', 'head'],
  ['neighbour-mentor', 'Исаева', 'neighbour', 'mentor'],
  ['far-curator', 'Климова', 'farSchool', 'curator'],
  ['lyceum-curator', 'Ларин', 'lyceum', 'curator'],
  ['lyceum-head', 'Миронова', 'lyceum', 'head'],
  ['municipal', 'Мельник', 'townAuthority', 'municipalAuthority'],
  ['methodist', 'Носова', 'townAuthority', 'methodist'],
  ['district', 'Осипов', 'districtAuthority', 'municipalCoordinator'],
  ['district-authority', 'Павлова', 'districtAuthority', 'municipalAuthority'],
  ['operator', 'Петрова', 'operator', 'regionalOperator'],
  ['operator2', 'Радина', 'operator', 'regionalOperator'],
  ['department', 'Рябов', 'department', 'regionalAuthority'],
  ['admin', 'Седов', 'region', 'sysAdmin'],
];

let hashed: Promise<string> | undefined;

export const makeWorld = async (pool: Pool): Promise<World> => {
  hashed ??= hashPassword(PASSWORD);
  const hash = await hashed;
  const units: Record<string, string> = {};
  const paths: Record<string, string> = {};
  for (const unit of UNITS) {
    const id = newId();
    units[unit.name] = id;
    const label = `u${id.replaceAll('-', '')}`;
    paths[unit.name] = unit.parent ? `${paths[unit.parent]}.${label}` : label;
    await pool.query(
      `insert into unit (id, parent_id, path, kind, title, zone, region) values ($1, $2, $3, $4, $5, 'Asia/Tomsk', 'tomsk')`,
      [id, unit.parent ? units[unit.parent] : null, paths[unit.name], unit.kind, unit.title],
    );
  }
  const people: Record<string, string> = {};
  for (const [login, family, unit, ...roles] of PEOPLE) {
    const id = newId();
    people[login] = id;
    await pool.query(
      `insert into person (id, family_name, given_name, patronymic, position) values ($1, $2, 'Анна', 'Ивановна', 'учитель')`,
      [id, family],
    );
    await pool.query(`insert into account (person_id, login, password_hash) values ($1, $2, $3)`, [
      id,
      login,
      hash,
    ]);
    for (const role of roles) {
      await pool.query(
        `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, $4, '2020-01-01')`,
        [newId(), id, units[unit], role],
      );
    }
  }
  for (const day of russianCalendarDays()) {
    await pool.query(`insert into calendar_day (region, date, kind, source) values ('tomsk', $1, $2, $3)`, [
      day.date,
      day.kind,
      day.source,
    ]);
  }
  return { units, people };
};
