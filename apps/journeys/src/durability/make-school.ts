import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** A school with a curator and a head: both hear of every step, so that each notice has two readers. */
export interface School {
  readonly unit: string;
  readonly curator: string;
  readonly head: string;
}

export const LOGIN = 'curator';
export const PASSWORD = 'correct horse battery';
/** argon2id of the password above. */
const HASH =
  '$argon2id$v=19$m=19456,p=1,t=2$dBQTmrFRAOnABNdrK6GdRQ$SbYOm/4uDC6Digk8KYyKilLxdPu2ygFqLadnQR+d6Gw';

export const makeSchool = async (client: Client): Promise<School> => {
  const region = await addUnit(client, 'region', 'Область');
  const town = await addUnit(client, 'municipality', 'Город', region);
  const school = await addUnit(client, 'school', 'Школа', town);
  return {
    unit: school.id,
    curator: await addPerson(client, school.id, LOGIN),
    head: await addPerson(client, school.id, 'head'),
  };
};

interface Unit {
  readonly id: string;
  readonly path: string;
}

const addUnit = async (client: Client, kind: string, title: string, parent?: Unit): Promise<Unit> => {
  const id = randomUUID();
  const label = `u${id.replaceAll('-', '')}`;
  const path = parent ? `${parent.path}.${label}` : label;
  await client.query(
    `insert into unit (id, parent_id, path, kind, title, zone, region) values ($1, $2, $3, $4, $5, 'Asia/Tomsk', 'tomsk')`,
    [id, parent?.id ?? null, path, kind, title],
  );
  return { id, path };
};

/** A person whose login is also his role. */
const addPerson = async (client: Client, unit: string, role: string): Promise<string> => {
  const id = randomUUID();
  await client.query(
    `insert into person (id, family_name, given_name, patronymic, position) values ($1, $2, 'Анна', 'Ивановна', 'учитель')`,
    [id, role],
  );
  await client.query('insert into account (person_id, login, password_hash) values ($1, $2, $3)', [
    id,
    role,
    HASH,
  ]);
  await client.query(
    `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, $4, '2020-01-01')`,
    [randomUUID(), id, unit, role],
  );
  return id;
};
