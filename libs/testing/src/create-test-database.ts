import { randomBytes } from 'node:crypto';
import { dropDatabase, roleUrl } from '@tandem/local-postgres';
import { databaseUrl } from './database-url.js';
import { leaseServer } from './shared-server.js';
import { createFromTemplate, type Migrate } from './template-database.js';

export interface TestDatabase {
  name: string;
  /** As superuser: may migrate, and passes row-level security. */
  url: string;
  /** As one of the three roles: `tandem_owner`, `tandem_engine`, `tandem_api`. */
  urlAs(role: string): string;
  /** Removes the database, cutting what is still connected. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Brings the schema up to date: `migrate` of `@tandem/store`. Left out: an empty database. */
  migrate?: Migrate;
  /** Tells apart templates made by the same function, for instance by a hash of the seed. */
  key?: string;
}

const nothing: Migrate = async () => undefined;

/** A fresh database of one's own on a real PostgreSQL, in some tens of milliseconds after the first. */
export const createTestDatabase = async ({
  migrate = nothing,
  key = '',
}: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const { superuserUrl, release } = await leaseServer();
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  try {
    await createFromTemplate(superuserUrl, name, migrate, key);
  } catch (error) {
    await release();
    throw error;
  }
  return {
    name,
    url: databaseUrl(superuserUrl, name),
    urlAs: (role) => databaseUrl(roleUrl(superuserUrl, role), name),
    drop: async () => {
      await dropDatabase(superuserUrl, name);
      await release();
    },
  };
};
