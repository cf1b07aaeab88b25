import { join } from 'node:path';
import type { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@tandem/testing';
import type { Settings } from '../config/settings.js';
import { startEngine, type Engine } from '../http/start-engine.js';
import { storeCampaignRegion } from '../monitoring/campaign-world.js';
import { measureConsolidation } from '../monitoring/consolidate.js';
import { openForAll } from '../monitoring/open-campaign.js';
import { remindAll } from '../monitoring/remind-all.js';
import { measureSurvey } from '../monitoring/survey.js';
import type { Line } from '../report/line.js';
import { openPool } from './bench-database.js';

type Queue = 'postgres' | 'redis';

interface Place {
  readonly pool: Pool;
  readonly engine: Engine;
  readonly database: TestDatabase;
  /** One more process over the same database. */
  readonly another: () => Promise<Engine>;
}

/** Monitoring of a whole region: a campaign for everybody, its reminders and totals, answers of a survey. */
export const measureMonitoring = async (settings: Settings): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const queue of ['postgres', ...(settings.redisUrl ? ['redis'] : [])] as Queue[])
    lines.push(...(await inDatabase(settings, queue, (place) => campaigns(place, queue))));
  lines.push(
    await inDatabase(settings, 'postgres', ({ pool, engine }) => measureConsolidation(pool, engine)),
  );
  lines.push(
    await inDatabase(settings, 'postgres', ({ pool, database }) => measureSurvey(pool, database.url)),
  );
  return lines;
};

const campaigns = async ({ pool, engine, another }: Place, queue: Queue): Promise<Line[]> => {
  await storeCampaignRegion(pool);
  const { campaign, lines } = await openForAll(pool, engine);
  const victim = await another();
  try {
    const jobs = queue === 'redis' ? 'Redis' : 'PostgreSQL';
    return [...lines, await remindAll(pool, campaign, victim)].map((line) => ({
      ...line,
      measure: `${line.measure}, jobs on ${jobs}`,
    }));
  } finally {
    await victim.stop();
  }
};

/** What a killed process had in hand is given to another after five seconds, not after thirty: the bench need not wait. */
const IMPATIENT = { JOB_LOCK_SECONDS: '5', OUTBOX_REARM_SECONDS: '10' };

/** A database of its own, and the engine with the repository's own content over it. */
const inDatabase = async <T>(
  settings: Settings,
  queue: Queue,
  act: (place: Place) => Promise<T>,
): Promise<T> => {
  const database = await createTestDatabase();
  const pool = openPool(database.url, 8);
  const contentRoot = join(settings.engineMain, '../../../..');
  const another = () =>
    startEngine(
      { ...settings, contentRoot, environment: { ...settings.environment, ...IMPATIENT } },
      database,
      'all',
      { queue },
    );
  const engine = await another();
  try {
    return await act({ pool, engine, database, another });
  } finally {
    await engine.stop();
    await pool.end();
    await database.drop();
  }
};
