import type { Pool } from 'pg';
import { newId } from '@tandem/store';
import { signIn } from '../http/sign-in.js';

/** A region with one administrator, signed in: he may design forms of the whole installation. Returns the cookie. */
export const makeDesigner = async (pool: Pool): Promise<string> => {
  const [region, person] = [newId(), newId()];
  await pool.query(
    `insert into unit (id, parent_id, path, kind, title, zone, region) values ($1, null, $2, 'region', 'Область', 'Asia/Tomsk', 'tomsk')`,
    [region, `u${region.replaceAll('-', '')}`],
  );
  await pool.query(`insert into person (id, family_name, given_name) values ($1, 'Осипов', 'Илья')`, [
    person,
  ]);
  await pool.query(
    `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'sysAdmin', '2020-01-01')`,
    [newId(), person, region],
  );
  return signIn(pool, person);
};
