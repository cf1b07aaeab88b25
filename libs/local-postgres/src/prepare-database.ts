import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { roleUrl } from './role-url.js';

/** Who works with the database: `owner` migrates, `engine` commits and performs, `api` reads under row-level security. */
export const DATABASE_ROLES = ['tandem_owner', 'tandem_engine', 'tandem_api'] as const;

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Makes sure that the roles exist and can sign in by `roleUrl`. */
export const prepareRoles = (superuserUrl: string): Promise<void> =>
  withClient(superuserUrl, async (client) => {
    for (const role of DATABASE_ROLES) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      const { password } = new URL(roleUrl(superuserUrl, role));
      const verb = rowCount ? 'alter' : 'create';
      await client.query(`${verb} role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`);
    }
  });

/** Makes the database if it is not there yet. */
export const prepareDatabase = (superuserUrl: string, name: string): Promise<void> =>
  withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(name)}`);
  });

const POLITE_MS = 1_000;

/**
 * Removes the database with everything in it. Connections that are on their way out get a second for it: `end()` of a
 * pool resolves before its sockets are closed, and one that is cut then raises an error that nobody listens to.
 */
export const dropDatabase = (superuserUrl: string, name: string): Promise<void> =>
  withClient(superuserUrl, async (client) => {
    const until = Date.now() + POLITE_MS;
    while (Date.now() < until && (await isConnected(client, name)))
      await new Promise((resolve) => setTimeout(resolve, 10));
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  });

const isConnected = async (client: Client, name: string): Promise<boolean> =>
  ((await client.query('select from pg_stat_activity where datname = $1 limit 1', [name])).rowCount ?? 0) > 0;
