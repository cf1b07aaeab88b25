import type { Pool } from 'pg';
import { russianCalendarDays, shortName, type Role, type UnitKind } from '@tandem/domain';
import { SeededRandom } from './seeded-random.js';

export interface GeneratedPerson {
  readonly id: string;
  readonly short: string;
}

export interface GeneratedSchool {
  readonly id: string;
  readonly path: string;
  readonly curator: GeneratedPerson;
  readonly head: GeneratedPerson;
  readonly psychologist: GeneratedPerson;
  readonly mentors: readonly GeneratedPerson[];
  readonly mentees: readonly GeneratedPerson[];
}

export interface GeneratedOrganisation {
  readonly region: { readonly id: string; readonly path: string };
  readonly municipalities: readonly { readonly id: string; readonly path: string }[];
  readonly schools: readonly GeneratedSchool[];
}

export interface OrganisationSize {
  readonly municipalities: number;
  readonly schools: number;
  readonly pairsPerSchool: number;
}

/** A mentor takes so many mentees here. */
const PER_MENTOR = 3;
const FAMILIES = [
  'Орлов',
  'Беляев',
  'Громов',
  'Зимин',
  'Калинин',
  'Лавров',
  'Миронов',
  'Носов',
  'Рябов',
  'Титов',
];
const GIVEN = ['Анна', 'Вера', 'Дарья', 'Елена', 'Ирина', 'Мария', 'Нина', 'Ольга', 'Софья', 'Юлия'];
const PATRONYMICS = ['Андреевна', 'Борисовна', 'Игоревна', 'Олеговна', 'Павловна', 'Сергеевна'];

interface Rows {
  readonly units: { id: string; parent: string | null; path: string; kind: UnitKind; title: string }[];
  readonly people: { id: string; family: string; given: string; patronymic: string }[];
  readonly held: { person: string; unit: string; role: Role }[];
  readonly records: {
    register: 'mentor' | 'mentee';
    person: string;
    unit: string;
    path: string;
    status: string;
  }[];
}

/** Makes units and people from the seed and writes them in a few statements. */
export const generateOrganisation = async (
  pool: Pool,
  random: SeededRandom,
  size: OrganisationSize,
): Promise<GeneratedOrganisation> => {
  const rows: Rows = { units: [], people: [], held: [], records: [] };
  const region = addUnit(rows, random, null, 'region', 'Область');
  const municipalities = Array.from({ length: size.municipalities }, (_, index) => {
    const unit = addUnit(rows, random, region, 'municipality', `Район ${index + 1}`);
    const authority = addUnit(
      rows,
      random,
      unit,
      'municipalAuthority',
      `Отдел образования района ${index + 1}`,
    );
    addPerson(rows, random, authority.id, 'municipalCoordinator');
    return unit;
  });
  const schools = Array.from({ length: size.schools }, (_, index) =>
    addSchool(rows, random, municipalities[index % municipalities.length]!, index, size.pairsPerSchool),
  );
  await write(pool, rows);
  return { region, municipalities, schools };
};

const addUnit = (
  rows: Rows,
  random: SeededRandom,
  parent: { id: string; path: string } | null,
  kind: UnitKind,
  title: string,
) => {
  const id = random.id();
  const label = `u${id.replaceAll('-', '')}`;
  const path = parent ? `${parent.path}.${label}` : label;
  rows.units.push({ id, parent: parent?.id ?? null, path, kind, title });
  return { id, path };
};

const addPerson = (rows: Rows, random: SeededRandom, unit: string, role: Role): GeneratedPerson => {
  const id = random.id();
  const name = {
    familyName: `${random.pick(FAMILIES)}а`,
    givenName: random.pick(GIVEN),
    patronymic: random.pick(PATRONYMICS),
  };
  rows.people.push({ id, family: name.familyName, given: name.givenName, patronymic: name.patronymic });
  rows.held.push({ person: id, unit, role });
  return { id, short: shortName(name) };
};

const addSchool = (
  rows: Rows,
  random: SeededRandom,
  municipality: { id: string; path: string },
  index: number,
  pairs: number,
): GeneratedSchool => {
  const unit = addUnit(rows, random, municipality, 'school', `Школа № ${index + 1}`);
  const of = (role: Role) => addPerson(rows, random, unit.id, role);
  const many = (count: number, role: 'mentor' | 'mentee', status: string) =>
    Array.from({ length: count }, () => {
      const person = of(role);
      rows.records.push({ register: role, person: person.id, unit: unit.id, path: unit.path, status });
      return person;
    });
  return {
    ...unit,
    curator: of('curator'),
    head: of('head'),
    psychologist: of('psychologist'),
    mentors: many(Math.max(1, Math.ceil(pairs / PER_MENTOR)), 'mentor', 'admitted'),
    mentees: many(pairs, 'mentee', 'inPair'),
  };
};

const write = async (pool: Pool, { units, people, held, records }: Rows): Promise<void> => {
  const insert = (text: string, rows: readonly object[]) => pool.query(text, [JSON.stringify(rows)]);
  await insert(
    `insert into unit (id, parent_id, path, kind, title, region)
     select id, parent, path::ltree, kind, title, 'tomsk' from json_to_recordset($1::json) as u(id uuid, parent uuid, path text, kind text, title text)`,
    units,
  );
  await insert(
    `insert into person (id, family_name, given_name, patronymic) select * from json_to_recordset($1::json) as p(id uuid, family text, given text, patronymic text)`,
    people,
  );
  await insert(
    `insert into membership (id, person_id, unit_id, role, from_date)
     select gen_random_uuid(), person, unit, role, '2020-09-01' from json_to_recordset($1::json) as m(person uuid, unit uuid, role text)`,
    held,
  );
  await insert(
    `insert into record (id, register, person_id, unit_id, unit_path, status, since, updated_at)
     select gen_random_uuid(), register, person, unit, path::ltree, status, now(), now() from json_to_recordset($1::json) as r(register text, person uuid, unit uuid, path text, status text)`,
    records,
  );
  await insert(
    `insert into calendar_day (region, date, kind, source) select 'tomsk', date, kind, source from json_to_recordset($1::json) as d(date date, kind text, source text) on conflict do nothing`,
    russianCalendarDays(),
  );
};
