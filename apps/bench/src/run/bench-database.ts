import { Pool } from 'pg';
import { COMMIT_CONNECTION, migrate } from '@tandem/store';
import { createTestDatabase, type TestDatabase } from '@tandem/testing';
import { BASE_TABLES } from '../base/base-work.js';
import { readWorkflow, WORKFLOW } from '../core/bench-workflow.js';
import type { BenchWorkflow } from '../core/core-work.js';
import { makeSchool, publishWorkflow, type School } from '../core/make-school.js';

/** A migrated database with a school and the workflow in it, and the connections of both sides. */
export interface BenchDatabase {
  readonly database: TestDatabase;
  /** As superuser: the base, and everything that prepares. */
  readonly owner: Pool;
  /** As the engine connects. */
  readonly engine: Pool;
  readonly school: School;
  readonly workflow: BenchWorkflow;
  close(): Promise<void>;
}

export const openPool = (connectionString: string, max: number, options?: string): Pool => {
  const pool = new Pool({ connectionString, max, ...(options ? { options } : {}) });
  // Dropping a database cuts what is still connected to it.
  pool.on('error', () => undefined);
  return pool;
};

export const openBenchDatabase = async (contentRoot: string): Promise<BenchDatabase> => {
  const database = await createTestDatabase({ migrate });
  const owner = openPool(database.url, 32);
  const engine = openPool(database.urlAs('tandem_engine'), 12, COMMIT_CONNECTION);
  await owner.query(BASE_TABLES);
  const { text, compiled } = readWorkflow(contentRoot);
  return {
    database,
    owner,
    engine,
    school: await makeSchool(owner),
    workflow: { id: await publishWorkflow(owner, WORKFLOW, text), compiled },
    close: async () => {
      await Promise.all([owner.end(), engine.end()]);
      await database.drop();
    },
  };
};
