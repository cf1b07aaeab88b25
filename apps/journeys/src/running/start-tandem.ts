import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@tandem/testing';
import { Pool } from 'pg';
import { startBuiltEngine, type BuiltEngine } from './built-engine.js';

export interface RunningTandem {
  readonly url: string;
  /** The same database, for what no screen does: moving the clock of a case. */
  readonly pool: Pool;
  stop(): Promise<void>;
}

/** Files of the demonstration, beside the template of its database: one folder for each server. */
const filesBeside = (databaseUrl: string): string =>
  join(tmpdir(), `tandem-demonstration-${new URL(databaseUrl).port}`);

/** A school year is told once in a run and copied for each journey: telling it takes longer than most of them. */
const tellDemonstration = async (templateUrl: string): Promise<void> => {
  const folder = filesBeside(templateUrl);
  await rm(folder, { recursive: true, force: true });
  await (await startBuiltEngine(templateUrl, folder)).stop();
};

/** The built Tandem with the demonstration region, as `npm start` has it, on a database of its own. */
export const startTandem = async (): Promise<RunningTandem> => {
  const database = await createTestDatabase({ migrate: tellDemonstration, key: 'demonstration' });
  const data = await mkdtemp(join(tmpdir(), 'tandem-journey-'));
  const pool = new Pool({ connectionString: database.url, max: 2 });
  let engine: BuiltEngine | undefined;
  const stop = async (): Promise<void> => {
    await engine?.stop();
    await pool.end();
    await rm(data, { recursive: true, force: true });
    await database.drop();
  };
  try {
    await cp(filesBeside(database.url), data, { recursive: true });
    engine = await startBuiltEngine(database.url, data);
    return { url: engine.url, pool, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
