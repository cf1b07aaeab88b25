import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@tandem/testing';
import { preparePostgresQueue } from './prepare-postgres-queue.js';
import { openQueueBackend } from './queue-backend.js';

describe('asking the queue on PostgreSQL whether it answers', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase();
  }, 60_000);
  afterAll(() => database?.drop());

  const ask = async (url: string): Promise<string> => {
    const backend = openQueueBackend({ kind: 'postgres', url, schema: 'jobs' });
    try {
      await backend.ping();
      return 'answers';
    } catch (error) {
      return (error as Error).message || String(error);
    } finally {
      await backend.close();
    }
  };

  it('says that its tables are missing, then that it answers', async () => {
    expect(await ask(database.url)).toMatch(/no tables in the schema "jobs"/);
    await preparePostgresQueue(database.url, 'jobs').catch((error: Error) => {
      // The engine's role comes with the migrations; here the tables are enough.
      if (!/tandem_engine/.test(error.message)) throw error;
    });
    expect(await ask(database.url)).toBe('answers');
  }, 30_000);

  it('says that nobody is there', async () => {
    const away = new URL(database.url);
    away.port = '1';
    expect(await ask(away.href)).not.toBe('answers');
  });
});
