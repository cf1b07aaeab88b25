import type { Pool } from 'pg';
import type { Role, UnitKind } from '@tandem/domain';
import { newId } from '@tandem/store';
import { loadActors } from '../../demo/load-actors.js';
import type { Viewer } from '../../identity/viewer.js';

export const MUNICIPALITIES = 20;
export const INSTITUTIONS = 13;
export const SCHOOLS = 335;

/** The last three municipalities and the last institution live two hours behind the rest. */
const TOMSK = 'Asia/Tomsk';
const WEST = 'Asia/Yekaterinburg';

export interface PlaceOfRegion {
  /** «m03», «s120», «i07», «region». */
  readonly key: string;
  readonly place: string;
  /** The body that answers for it: itself at a school. */
  readonly owner: string;
  readonly zone: string;
  /** Of a school: the key of its municipality. */
  readonly above: string;
  readonly writer: string;
  readonly sender: string;
}

export interface RegionOfSize {
  readonly schools: readonly PlaceOfRegion[];
  readonly institutions: readonly PlaceOfRegion[];
  readonly municipalities: readonly PlaceOfRegion[];
  readonly region: PlaceOfRegion;
  /** Who receives what is owed to the region and by the region. */
  readonly department: string;
  viewer(person: string): Viewer;
  /** What people and units are called in assertions: «m03:methodist». */
  nameOf(id: string): string;
}

/** A region of the size of the issue, written by SQL: each place with whoever fills in and whoever sends. */
export const writeRegionOfSize = async (pool: Pool): Promise<RegionOfSize> => {
  const writing = new Writing();
  const region = writing.unit('region', 'region', undefined, TOMSK);
  const department = writing.unit('department', 'regionalAuthority', region, TOMSK);
  const operator = writing.unit('operator', 'regionalOperator', region, TOMSK);
  const boss = writing.person('department', department, 'regionalAuthority');
  const runner = writing.person('region', operator, 'regionalOperator');
  const municipalities = numbers(MUNICIPALITIES).map((n) => {
    const zone = n >= MUNICIPALITIES - 3 ? WEST : TOMSK;
    const key = `m${two(n)}`;
    const place = writing.unit(key, 'municipality', region, zone);
    const body = writing.unit(`${key}-body`, 'municipalAuthority', place, zone);
    return writing.place(key, place, body, zone, 'region', ['methodist', 'municipalAuthority']);
  });
  const schools = numbers(SCHOOLS).map((n) => {
    const town = municipalities[Math.floor(n / 17)]!;
    const key = `s${String(n).padStart(3, '0')}`;
    const id = writing.unit(key, 'school', town.place, town.zone);
    return writing.place(key, id, id, town.zone, town.key, ['curator', 'head']);
  });
  const institutions = numbers(INSTITUTIONS).map((n) => {
    const zone = n === INSTITUTIONS - 1 ? WEST : TOMSK;
    const key = `i${two(n)}`;
    const id = writing.unit(key, 'regionFounded', region, zone);
    return writing.place(key, id, id, zone, 'region', ['curator', 'head']);
  });
  await writing.write(pool);
  const viewers = await loadActors(
    pool,
    writing.people.map(({ id }) => id),
  );
  const names = new Map([...writing.units, ...writing.people].map(({ id, key }) => [id, key]));
  return {
    schools,
    institutions,
    municipalities,
    region: {
      key: 'region',
      place: region,
      owner: operator,
      zone: TOMSK,
      above: '',
      writer: runner,
      sender: runner,
    },
    department: boss,
    viewer: (person) => viewers.get(person)!,
    nameOf: (id) => names.get(id) ?? id,
  };
};

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const two = (n: number): string => String(n).padStart(2, '0');

class Writing {
  readonly units: { id: string; key: string; parent?: string; path: string; kind: UnitKind; zone: string }[] =
    [];
  readonly people: { id: string; key: string; unit: string; role: Role; membership: string }[] = [];
  private readonly paths = new Map<string, string>();

  unit(key: string, kind: UnitKind, parent: string | undefined, zone: string): string {
    const id = newId();
    const label = `u${id.replaceAll('-', '')}`;
    const path = parent === undefined ? label : `${this.paths.get(parent)}.${label}`;
    this.paths.set(id, path);
    this.units.push({ id, key, path, kind, zone, ...(parent === undefined ? {} : { parent }) });
    return id;
  }

  person(key: string, unit: string, role: Role): string {
    const id = newId();
    this.people.push({ id, key: `${key}:${role}`, unit, role, membership: newId() });
    return id;
  }

  place(
    key: string,
    place: string,
    owner: string,
    zone: string,
    above: string,
    [writer, sender]: readonly [Role, Role],
  ): PlaceOfRegion {
    return {
      key,
      place,
      owner,
      zone,
      above,
      writer: this.person(key, owner, writer),
      sender: this.person(key, owner, sender),
    };
  }

  async write(pool: Pool): Promise<void> {
    await pool.query(
      `insert into unit (id, parent_id, path, kind, title, zone, region)
       select id, parent, path::ltree, kind, key, zone, 'tomsk' from jsonb_to_recordset($1::jsonb) as u(id uuid, key text, parent uuid, path text, kind text, zone text)`,
      [JSON.stringify(this.units)],
    );
    const people = JSON.stringify(this.people);
    await pool.query(
      `insert into person (id, family_name, given_name, position) select id, key, 'Анна', 'методист' from jsonb_to_recordset($1::jsonb) as p(id uuid, key text)`,
      [people],
    );
    await pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date)
       select membership, id, unit, role, '2020-01-01' from jsonb_to_recordset($1::jsonb) as p(id uuid, unit uuid, role text, membership uuid)`,
      [people],
    );
    // What was written at one stroke is planned for as if it had grown by itself.
    await pool.query('analyze unit, person, membership');
  }
}
