import { Pool } from 'pg';
import { COMMIT_CONNECTION } from '@tandem/store';
import type { Environment } from '../config/environment.js';

/** Connections of the two database roles. Injected by class. */
export class EnginePool extends Pool {}

/** Reads for people: every query of it runs in a transaction that is told who asks (`ReadContext`). */
export class ApiPool extends Pool {}

/** Connections that wait for their turn with a person (`TakeTurns`); they hold locks and read nothing. */
export class TurnsPool extends Pool {}

export const openPools = (env: Environment): { engine: EnginePool; api: ApiPool; turns: TurnsPool } => {
  const engine = new EnginePool({
    connectionString: env.engineDatabaseUrl,
    max: 12,
    application_name: 'tandem-engine',
    options: COMMIT_CONNECTION,
  });
  const api = new ApiPool({ connectionString: env.apiDatabaseUrl, max: 10, application_name: 'tandem-api' });
  const turns = new TurnsPool({
    connectionString: env.engineDatabaseUrl,
    max: 4,
    application_name: 'tandem-turns',
    // A process that hangs gives the turn back by losing its connection.
    options: '-c idle_in_transaction_session_timeout=60s',
  });
  // A connection that PostgreSQL dropped is replaced by the pool; without a listener it would end the process. The pool
  // hears it while the connection is idle, the connection itself while somebody holds it between two queries.
  for (const pool of [engine, api, turns]) {
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
  }
  return { engine, api, turns };
};
