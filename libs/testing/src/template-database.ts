import { createHash } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { databaseUrl } from './database-url.js';

export type Migrate = (url: string) => Promise<unknown>;

/** Any fixed number: all workers of a run ask for the same lock. */
const LOCK = 728_345_019;

const nameOf = (migrate: Migrate, key: string): string =>
  `template_${createHash('sha256').update(`${key}\0${migrate.toString()}`).digest('hex').slice(0, 16)}`;

/** A template is finished only under its final name, so a failed migration leaves nothing that looks usable. */
const build = async (client: Client, superuserUrl: string, name: string, migrate: Migrate): Promise<void> => {
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${escapeIdentifier(draft)} with (force)`);
  await client.query(`create database ${escapeIdentifier(draft)}`);
  await migrate(databaseUrl(superuserUrl, draft));
  await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(name)}`);
};

/**
 * Creates `database` from a template that is migrated once in a run, whichever worker comes first. `key` tells
 * templates apart that are made by the same function. Creation is under the lock too: PostgreSQL refuses two copies
 * of one template at the same moment only if somebody is connected to it, and a migration just finished may be.
 */
export const createFromTemplate = async (
  superuserUrl: string,
  database: string,
  migrate: Migrate,
  key: string,
): Promise<void> => {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const template = nameOf(migrate, key);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) await build(client, superuserUrl, template, migrate);
    await client.query(
      `create database ${escapeIdentifier(database)} template ${escapeIdentifier(template)}`,
    );
  } finally {
    await client.end(); // frees the lock
  }
};
