import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '@tandem/testing';
import type { Settings } from '../config/settings.js';
import { pinning } from './pinning.js';

export interface Engine {
  readonly pid: number;
  readonly address: string;
  /** The most memory that the process has held so far, in megabytes; NaN where the system does not tell. */
  peakMemory(): Promise<number>;
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly webRoot?: string;
  readonly queue?: 'redis' | 'postgres';
  /** Hold the process to one core, where the system can. */
  readonly oneCore?: boolean;
}

const STOPS_WITHIN_MS = 10_000;

/** The built engine in a process of its own, over this database, as it runs in production. */
export const startEngine = async (
  settings: Settings,
  database: TestDatabase,
  role: 'api' | 'all',
  { webRoot, queue = 'redis', oneCore = false }: EngineOptions = {},
): Promise<Engine> => {
  const data = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  const pinned = oneCore && pinning() ? ['taskset', '-c', '0'] : [];
  const [program, ...words] = [...pinned, process.execPath, ...settings.engineFlags, settings.engineMain];
  const child = spawn(program!, words, {
    env: {
      ...settings.environment,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      ENGINE_ROLE: role,
      QUEUE_BACKEND: queue,
      ...(queue === 'redis' ? { REDIS_URL: settings.redisUrl } : {}),
      QUEUE_PREFIX: database.name.replaceAll('_', '-'),
      CONTENT_ROOT: settings.contentRoot,
      WEB_ROOT: webRoot ?? join(data, 'no-web'),
      TANDEM_DATA: data,
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: '0',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: { step?: string; address?: string }) => {
      if (message.step === 'ready' && message.address) resolve(message.address);
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error('the engine ended before it was ready')));
  });
  return {
    pid: child.pid!,
    address,
    peakMemory: () => peakOf(child.pid!),
    stop: async () => {
      child.kill('SIGTERM');
      // After a failed measure somebody may still be connected, and a polite engine waits for him.
      const late = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
      await ended;
      clearTimeout(late);
      await rm(data, { recursive: true, force: true });
    },
  };
};

const peakOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024;
};
