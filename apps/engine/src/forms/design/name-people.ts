import type { Pool, PoolClient } from 'pg';
import { shortName } from '@tandem/domain';

/** Short names of those who worked on a form, by id. */
export const namePeople = async (
  database: Pool | PoolClient,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => { person: string; name: string } | null> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const names = new Map<string, string>();
  if (wanted.length > 0) {
    const { rows } = await database.query<{
      id: string;
      family_name: string;
      given_name: string;
      patronymic: string | null;
    }>('select id, family_name, given_name, patronymic from person where id = any($1::uuid[])', [wanted]);
    for (const row of rows)
      names.set(
        row.id,
        shortName({ familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic }),
      );
  }
  return (id) => {
    const name = id === null ? undefined : names.get(id);
    return id !== null && name !== undefined ? { person: id, name } : null;
  };
};
