import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, '../../../engine/dist/main.js');
const PATIENCE_MS = 120_000;

export interface BuiltEngine {
  readonly url: string;
  stop(): Promise<void>;
}

/** The built engine with the demonstration region, as `npm start` has it, on this database and this folder. */
export const startBuiltEngine = async (databaseUrl: string, folder: string): Promise<BuiltEngine> => {
  const engine = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: databaseUrl,
      TANDEM_DEMO: '1',
      TANDEM_DATA: folder,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log: string[] = [];
  for (const stream of [engine.stdout, engine.stderr])
    stream?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  try {
    const url = await addressOf(engine, log);
    return { url, stop: () => ended(engine) };
  } catch (error) {
    engine.kill('SIGKILL');
    throw error;
  }
};

const addressOf = (engine: ChildProcess, log: string[]): Promise<string> =>
  new Promise((done, fail) => {
    const late = setTimeout(
      () => fail(new Error(`the engine did not come up:\n${log.join('').slice(-3_000)}`)),
      PATIENCE_MS,
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
