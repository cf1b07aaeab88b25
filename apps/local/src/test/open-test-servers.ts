import { openThrowawayPostgres } from '@tandem/local-postgres';
import { complain, say } from '../bootstrap/say.mjs';
import type { Settings } from '../config/read-settings.js';
import { openRedis } from './open-redis.js';

export interface TestServers {
  /** Names by which specs find the servers; see `libs/testing`. */
  environment: NodeJS.ProcessEnv;
  /** What this machine lacks, in words. */
  missing: string[];
  stop(): Promise<void>;
}

/** One throwaway PostgreSQL and one throwaway Redis for the whole run. */
export const openTestServers = async (settings: Settings): Promise<TestServers> => {
  const postgres = await openThrowawayPostgres();
  const redis = await openRedis().catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  say(`PostgreSQL 18 on 127.0.0.1:${postgres.port}${redis ? `, Redis at ${redis.url}` : ''}`);
  const missing = [
    ...(redis
      ? []
      : [
          'redis-server: the suites of the Redis backend are left out (Debian: apt-get install redis-server)',
        ]),
    ...(settings.chromium
      ? []
      : [
          'Chromium: the browser journeys are left out (Debian: apt-get install chromium, or set CHROME_PATH)',
        ]),
  ];
  return {
    environment: {
      TANDEM_TEST_DATABASE_URL: postgres.url(),
      ...(redis ? { TANDEM_TEST_REDIS_URL: redis.url } : {}),
      ...(settings.chromium ? { CHROME_PATH: settings.chromium } : {}),
    },
    missing,
    stop: async () => {
      await Promise.all([postgres.stop(), redis?.stop()]);
    },
  };
};

/** Loud, so that nobody takes half a run for a whole one. */
export const tellMissing = (missing: string[]): void => {
  for (const what of missing) complain(`\n  !!  NOT ON THIS MACHINE  ${what}`);
  if (missing.length > 0) complain('');
};
