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

/** Removes the database with everything in it, cutting its connections. */
export const dropDatabase = (superuserUrl: string, name: string): Promise<void> =>
  withClient(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  });
