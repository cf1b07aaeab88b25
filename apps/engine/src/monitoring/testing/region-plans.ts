import type { Pool } from 'pg';
import { newId } from '@tandem/store';
import type { EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap } from '../../testing/insert-roadmap.js';
import type { PlaceOfRegion, RegionOfSize } from './region-of-size.js';
import { firstPersonOf, PEOPLE_THERE, PEOPLE_TRAINED, planOfEachKind } from './rows-of-each-kind.js';
import { PEOPLE_TABLE } from './sums-by-sql.js';

/** Municipalities with a plan of their own; the others report on the rows of the region's. */
const WITH_PLAN = 10;

/** Rows of a municipality with a plan of its own have names of their own; its schools report on them. */
export const prefixOf = ({ key, above }: PlaceOfRegion): string => {
  const town = key.startsWith('s') ? above : key;
  return town.startsWith('m') && Number(town.slice(1)) < WITH_PLAN ? 'municipality-' : '';
};

export const writePlans = async (engine: EngineUnderTest, region: RegionOfSize): Promise<void> => {
  const units = Object.fromEntries(
    [region.region, ...region.municipalities].flatMap(({ key, place, owner }) => [
      [key, place],
      [`${key}-body`, owner],
    ]),
  );
  const here = { ...engine, world: { units, people: { methodist: region.region.writer } } };
  const own = await insertRoadmap(here, 'region-body', 'region', planOfEachKind('region'));
  await own.move('published', { version: own.version, inForce: own.version });
  for (const { key } of region.municipalities.slice(0, WITH_PLAN)) {
    const plan = await insertRoadmap(here, `${key}-body`, key, planOfEachKind('municipality', true), own);
    await plan.move('published', { version: plan.version, inForce: plan.version });
  }
};

/** Neighbours share two people: across the border of municipalities, and with the first institution, as well. */
export const writePeople = async (pool: Pool, region: RegionOfSize): Promise<void> => {
  await pool.query(PEOPLE_TABLE);
  const known = new Map<number, string>();
  const personOf = (n: number): string => {
    const id = known.get(n) ?? newId();
    known.set(n, id);
    return id;
  };
  const rows = [...region.schools, ...region.institutions].flatMap(({ place }, n) =>
    Array.from({ length: PEOPLE_THERE }, (_, at) => ({
      unit: place,
      person: personOf(firstPersonOf(n) + at),
      took: at < PEOPLE_TRAINED,
    })),
  );
  await pool.query(
    `insert into entered_person select unit, person, took from jsonb_to_recordset($1::jsonb) as p(unit uuid, person uuid, took boolean)`,
    [JSON.stringify(rows)],
  );
};
