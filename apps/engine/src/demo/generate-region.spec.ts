import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@tandem/testing';
import { readEnvironment } from '../config/environment.js';
import { loadContent } from '../content/load-content.js';
import { prepareDatabase } from '../database/prepare-database.js';
import { generateRegion, type GeneratedRegion } from './generate-region.js';
import { SeededRandom } from './seeded-random.js';

let database: TestDatabase;
let pool: Pool;
let region: GeneratedRegion;

beforeAll(async () => {
  database = await createTestDatabase();
  const env = readEnvironment({ NODE_ENV: 'test', DATABASE_URL: database.url });
  await prepareDatabase(env);
  pool = new Pool({ connectionString: database.url, max: 2 });
  await loadContent(pool, env.contentRoot);
  region = await generateRegion(pool, { seed: 7, municipalities: 2, schools: 5, pairsPerSchool: 8 });
}, 120_000);

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const one = async (text: string): Promise<unknown> =>
  (await pool.query<{ value: unknown }>(text)).rows[0]?.value;

describe('a generated region', () => {
  it('has what was asked for', async () => {
    expect(region.pairs).toBe(40);
    expect(await one(`select count(*)::int as value from unit where kind = 'school'`)).toBe(5);
    expect(await one(`select count(*)::int as value from "case"`)).toBe(40);
    expect(await one(`select count(*)::int as value from case_event`)).toBe(region.events);
  });

  it('has pairs at many places of their road, none with a timer that is due', async () => {
    expect(await one(`select count(distinct state_paths)::int as value from "case"`)).toBeGreaterThan(4);
    expect(await one(`select count(*)::int as value from timer where fire_at <= now()`)).toBe(0);
  });

  it('is the same for the same seed', () => {
    const [first, second, other] = [7, 7, 8].map((seed) => new SeededRandom(seed).id());
    expect(first).toBe(second);
    expect(first).not.toBe(other);
    expect(region.region.id).toBe(first);
  });
});
