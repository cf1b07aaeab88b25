import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import { createApplication, startApplication } from './application.js';
import { BadEnvironment, type Environment } from './config/environment.js';
import { readProcessEnvironment } from './config/read-process-environment.js';
import { loadContent } from './content/load-content.js';
import { BrokenContent } from './content/read-content.js';
import { prepareDatabase } from './database/prepare-database.js';
import { makeDemonstration } from './demo/make-demonstration.js';

type Step = 'migrations' | 'content' | 'demo' | 'ready';

/** The whole life of the process: prepare, serve, stop. Tells the starter above it how far it is. */
export const runEngine = async (): Promise<void> => {
  // Without its starter nobody would stop this process or its database properly.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  try {
    const env = readProcessEnvironment();
    const app = await prepare(env);
    await app.listen({ port: env.PORT, host: env.HOST });
    tell('ready', performance.now(), await app.getUrl());
  } catch (error) {
    refuseToStart(error);
  }
};

const prepare = async (env: Environment): Promise<NestFastifyApplication> => {
  let since = performance.now();
  const done = (step: Step) => {
    tell(step, since);
    since = performance.now();
  };
  await prepareDatabase(env);
  done('migrations');
  const pool = new Pool({ connectionString: env.engineDatabaseUrl, max: 2 });
  try {
    await loadContent(pool, env.contentRoot);
  } finally {
    await pool.end();
  }
  done('content');
  const app = await createApplication(env);
  if (env.TANDEM_DEMO) await makeDemonstration(app, env);
  await startApplication(app, env);
  if (env.TANDEM_DEMO) done('demo');
  return app;
};

const tell = (step: Step, since: number, address?: string): void => {
  const seconds = Math.round((performance.now() - since) / 10) / 100;
  process.send?.({ kind: 'progress', step, seconds, ...(address ? { address } : {}) });
};

/** A broken start says in one place what is wrong and how to mend it, and leaves. */
const refuseToStart = (error: unknown): never => {
  const known = error instanceof BadEnvironment || error instanceof BrokenContent;
  const message = known
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${message}\n`);
  process.send?.({ kind: 'refused', message });
  process.exit(1);
};
