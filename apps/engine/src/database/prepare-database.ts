import { Client } from 'pg';
import { migrate } from '@tandem/store';
import { preparePostgresQueue } from '@tandem/queue';
import type { Environment } from '../config/environment.js';

/** Name of the schema where BullMQ keeps its tables on the PostgreSQL backend. */
export const QUEUE_SCHEMA = 'bullmq';

/** One starter at a time: others wait here and find the work done. */
const LOCK = 7_261_001;

/** As the owner: migrations, the queue's own tables, passwords of the two roles. Returns the migrations applied. */
export const prepareDatabase = async (env: Environment): Promise<string[]> => {
  const owner = new Client({ connectionString: env.DATABASE_URL });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK]);
    const applied = await migrate(env.DATABASE_URL);
    if (env.QUEUE_BACKEND === 'postgres') await preparePostgresQueue(env.DATABASE_URL, QUEUE_SCHEMA);
    for (const url of [env.engineDatabaseUrl, env.apiDatabaseUrl]) await letIn(owner, url);
    return applied;
  } finally {
    await owner.end();
  }
};

/** Sets a role's password where it cannot sign in with the one expected. */
const letIn = async (owner: Client, roleUrl: string): Promise<void> => {
  if (await canConnect(roleUrl)) return;
  const { username, password } = new URL(roleUrl);
  await owner.query(
    `alter role ${owner.escapeIdentifier(username)} login password ${owner.escapeLiteral(decodeURIComponent(password))}`,
  );
};

const canConnect = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};
