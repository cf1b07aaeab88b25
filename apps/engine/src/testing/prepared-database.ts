import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@tandem/testing';
import { readEnvironment } from '../config/environment.js';
import { loadContent } from '../content/load-content.js';
import { prepareDatabase } from '../database/prepare-database.js';

const MIGRATIONS = resolve(import.meta.dirname, '../../../../libs/store/src/migrations');

let key: Promise<string> | undefined;

/** A database with the schema, the queue's tables and the whole content pack: made once in a run, copied for each suite. */
export const preparedDatabase = async (): Promise<TestDatabase> => {
  key ??= keyOf();
  return createTestDatabase({ migrate: prepare, key: await key });
};

const environmentOf = (url: string) =>
  readEnvironment({ NODE_ENV: 'test', DATABASE_URL: url, QUEUE_BACKEND: 'postgres', LOG_LEVEL: 'silent' });

const prepare = async (url: string): Promise<void> => {
  const env = environmentOf(url);
  await prepareDatabase(env);
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    await loadContent(pool, env.contentRoot);
  } finally {
    await pool.end();
  }
};

/** A server that outlives the run holds templates of other days: what they are made of tells them apart. */
const keyOf = async (): Promise<string> => {
  const { contentRoot } = environmentOf('postgres://localhost/none');
  const hash = createHash('sha256');
  for (const root of [MIGRATIONS, join(contentRoot, 'forms'), join(contentRoot, 'workflows')]) {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /\.(?:json|ts)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/node_modules|out-tsc|dist/.test(file))
      .sort();
    for (const file of files) hash.update(file).update(await readFile(file));
  }
  return `engine ${hash.digest('hex')}`;
};
