/** The servers of this run, named by `npm test`; absent when a developer runs one spec by itself. */
export const testDatabaseUrl = (): string | undefined => process.env['TANDEM_TEST_DATABASE_URL'];

/** The throwaway Redis of this run; `undefined` where none is installed: skip the suites of its backend then. */
export const redisUrl = (): string | undefined => process.env['TANDEM_TEST_REDIS_URL'];

export const chromiumPath = (): string => process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
