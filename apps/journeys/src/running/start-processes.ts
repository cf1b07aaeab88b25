import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@tandem/local-postgres';
import { EngineProcess } from './engine-process.js';
import { OwnPostgres } from './own-postgres.js';
import { OwnRedis } from './own-redis.js';

export interface ProcessesOptions {
  readonly contentRoot: string;
  readonly queue: 'postgres' | 'redis';
  /** One process for everything, or HTTP and work apart. */
  readonly roles: readonly ('all' | 'api' | 'worker')[];
  /** Further environment of every engine. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Tandem as it stands in production: each part a real process of its own that can be killed alone. */
export interface Processes {
  /** Where HTTP is served; the same after every restart. */
  readonly url: string;
  readonly postgres: OwnPostgres;
  /** Only on the Redis backend. */
  readonly redis: OwnRedis | undefined;
  readonly engines: readonly EngineProcess[];
  stop(): Promise<void>;
}

/** Starts the built engine on a PostgreSQL (and a Redis) that nobody else uses. */
export const startProcesses = async (options: ProcessesOptions): Promise<Processes> => {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const data = await mkdtemp(join(tmpdir(), 'tandem-journey-'));
    stops.push(() => rm(data, { recursive: true, force: true }));
    const postgres = await OwnPostgres.start();
    stops.push(() => postgres.stop());
    const redis = options.queue === 'redis' ? await OwnRedis.start() : undefined;
    if (redis) stops.push(() => redis.stop());
    const port = await findFreePort();
    const engines = options.roles.map(
      (role) =>
        new EngineProcess({
          ENGINE_ROLE: role,
          PORT: role === 'worker' ? '0' : String(port),
          DATABASE_URL: postgres.url,
          QUEUE_BACKEND: options.queue,
          ...(redis ? { REDIS_URL: redis.url } : {}),
          CONTENT_ROOT: options.contentRoot,
          TANDEM_DATA: data,
          ...options.settings,
        }),
    );
    for (const engine of engines) {
      stops.push(() => engine.stop());
      await engine.start();
    }
    return { url: `http://127.0.0.1:${port}`, postgres, redis, engines, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
