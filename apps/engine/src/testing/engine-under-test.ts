import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { createTestDatabase, redisUrl } from '@tandem/testing';
import { createApplication, startApplication } from '../application.js';
import { readEnvironment, type Environment } from '../config/environment.js';
import { loadContent } from '../content/load-content.js';
import { prepareDatabase } from '../database/prepare-database.js';
import { Definitions } from '../pipeline/definitions.js';
import { RelayOutbox } from '../pipeline/relay-outbox.js';
import { UnitDirectory } from '../pipeline/unit-directory.js';
import { ApiClient } from './api-client.js';
import { makeWorld, type World } from './make-world.js';
import { preparedDatabase } from './prepared-database.js';

export interface EngineUnderTest {
  readonly app: NestFastifyApplication;
  readonly env: Environment;
  readonly url: string;
  /** As superuser: looks behind every wall. */
  readonly pool: Pool;
  readonly world: World;
  /** A client that is signed in as this person of the world. */
  as(login: string): Promise<ApiClient>;
  anonymous(): ApiClient;
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly queue?: 'postgres' | 'redis';
  readonly role?: 'api' | 'worker' | 'all';
  readonly contentRoot?: string;
  readonly webRoot?: string;
  /** Nothing works by itself: no sweep and no queue, each thing happens when the test says so (a moved clock). */
  readonly still?: boolean;
  /** Further variables of the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The one way to have the application under test: a database of its own, the whole content pack, a small region with people. */
export const startEngine = async (options: EngineOptions = {}): Promise<EngineUnderTest> => {
  const database = options.contentRoot ? await createTestDatabase() : await preparedDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'tandem-engine-'));
  const env = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    ENGINE_ROLE: options.role ?? 'all',
    QUEUE_BACKEND: options.queue ?? 'postgres',
    ...(options.queue === 'redis' ? { REDIS_URL: redisUrl() } : {}),
    QUEUE_PREFIX: database.name.replaceAll('_', '-'),
    TANDEM_DATA: dataFolder,
    ...(options.contentRoot ? { CONTENT_ROOT: options.contentRoot } : {}),
    ...(options.webRoot ? { WEB_ROOT: options.webRoot } : {}),
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...options.settings,
  });
  const pool = new Pool({ connectionString: database.url, max: 4 });
  if (options.contentRoot) {
    await prepareDatabase(env);
    await loadContent(pool, env.contentRoot);
  }
  const world = await makeWorld(pool);
  const app = await createApplication(env);
  if (options.still) {
    await Promise.all([app.get(Definitions).refresh(), app.get(UnitDirectory).reload()]);
    // Nobody reads the queue: what is to be done stands in the outbox, and the test does it when it likes.
    app.get(RelayOutbox).push = () => undefined;
  } else await startApplication(app, env);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const clients = new Map<string, Promise<ApiClient>>();
  return {
    app,
    env,
    url,
    pool,
    world,
    as: (login) => {
      const known = clients.get(login) ?? ApiClient.signedIn(url, login);
      clients.set(login, known);
      return known;
    },
    anonymous: () => new ApiClient(url),
    stop: async () => {
      await app.close();
      await pool.end();
      await rm(dataFolder, { recursive: true, force: true });
      await database.drop();
    },
  };
};
