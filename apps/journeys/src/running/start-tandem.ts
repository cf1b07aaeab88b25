import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestDatabase } from '@tandem/testing';
import { Pool } from 'pg';

export interface RunningTandem {
  readonly url: string;
  /** The same database, for what no screen does: moving the clock of a case. */
  readonly pool: Pool;
  stop(): Promise<void>;
}

const MAIN = resolve(import.meta.dirname, '../../../engine/dist/main.js');

/** The built Tandem with the demonstration region, as `npm start` has it, on a database of its own. */
export const startTandem = async (): Promise<RunningTandem> => {
  const database = await createTestDatabase();
  const data = await mkdtemp(join(tmpdir(), 'tandem-journey-'));
  const engine = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: database.url,
      TANDEM_DEMO: '1',
      TANDEM_DATA: data,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log: string[] = [];
  for (const stream of [engine.stdout, engine.stderr])
    stream?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  const pool = new Pool({ connectionString: database.url, max: 2 });
  try {
    const url = await addressOf(engine, log);
    return {
      url,
      pool,
      stop: async () => {
        await ended(engine);
        await pool.end();
        await rm(data, { recursive: true, force: true });
        await database.drop();
      },
    };
  } catch (error) {
    engine.kill('SIGKILL');
    await pool.end();
    await database.drop();
    throw error;
  }
};

const addressOf = (engine: ChildProcess, log: string[]): Promise<string> =>
  new Promise((done, fail) => {
    const late = setTimeout(
      () => fail(new Error(`the engine did not come up:\n${log.join('').slice(-3_000)}`)),
      120_000,
    );
    engine.on('message', (message: { step?: string; address?: string }) => {
      if (message.step !== 'ready' || !message.address) return;
      clearTimeout(late);
      done(message.address);
    });
    engine.on('exit', (code) => {
      clearTimeout(late);
      fail(new Error(`the engine ended with ${code}:\n${log.join('').slice(-3_000)}`));
    });
  });

const ended = (engine: ChildProcess): Promise<void> =>
  new Promise((done) => {
    engine.removeAllListeners('exit');
    engine.once('exit', () => done());
    engine.kill('SIGTERM');
    setTimeout(() => engine.kill('SIGKILL'), 8_000).unref();
  });
