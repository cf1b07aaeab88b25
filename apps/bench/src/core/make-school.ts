import type { Pool } from 'pg';
import { russianCalendarDays, type HeldRole } from '@tandem/domain';
import { newId } from '@tandem/store';

/** A school with its curator, who opens cases and takes part in them: enough for the standard work. */
export interface School {
  readonly unitId: string;
  readonly unitPath: string;
  readonly curator: string;
  readonly held: readonly HeldRole[];
}

export const makeSchool = async (pool: Pool): Promise<School> => {
  const [regionId, unitId, curator] = [newId(), newId(), newId()];
  const region = `u${regionId.replaceAll('-', '')}`;
  const unitPath = `${region}.u${unitId.replaceAll('-', '')}`;
  await pool.query(
    `insert into unit (id, parent_id, path, kind, title, zone, region) values
      ($1, null, $2, 'region', 'Область', 'Asia/Tomsk', 'tomsk'), ($3, $1, $4, 'school', 'Школа', 'Asia/Tomsk', 'tomsk')`,
    [regionId, region, unitId, unitPath],
  );
  await pool.query(
    `insert into person (id, family_name, given_name, patronymic) values ($1, 'Белова', 'Анна', 'Ивановна')`,
    [curator],
  );
  await pool.query(
    `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'curator', '2020-01-01')`,
    [newId(), curator, unitId],
  );
  await pool.query(
    `insert into calendar_day (region, date, kind, source)
     select 'tomsk', date, kind, source from json_to_recordset($1::json) as d(date date, kind text, source text) on conflict do nothing`,
    [JSON.stringify(russianCalendarDays())],
  );
  return {
    unitId,
    unitPath,
    curator,
    held: [{ role: 'curator', unitId, unitKind: 'school', unitPath }],
  };
};

/** Publishes the workflow where no engine does it. Returns the id of its definition. */
export const publishWorkflow = async (pool: Pool, key: string, text: string): Promise<string> => {
  const id = newId();
  await pool.query(
    `insert into definition (id, kind, key, version, status, text, sha256, published_at) values ($1, 'workflow', $2, 1, 'published', $3, 'bench', now())`,
    [id, key, text],
  );
  return id;
};
