import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalPostgres } from '@tandem/local-postgres';
import { sayDone } from '../bootstrap/say.mjs';
import type { Settings } from '../config/read-settings.js';
import { engineEnvironment } from './engine-environment.js';
import { parseEngineMessage, titleOfStep } from './engine-message.js';
import { forgetEngine, recordEngine } from './leftover-engine.js';
import { trimLog } from './trim-log.js';

export interface Engine {
  ready: Promise<{ address: string }>;
  /** Resolves when the process has ended, with its exit code or signal. */
  ended: Promise<string>;
  /** Words of the engine for the user, if it refused the start. */
  refusal(): string | undefined;
  logFile: string;
  /** Where this run begins in the log. */
  logStart: number;
  stop(): Promise<void>;
  kill(): void;
}

const PATIENCE_MS = 20_000;

const spawnEngine = (settings: Settings, env: NodeJS.ProcessEnv, logFile: string): ChildProcess => {
  const log = openSync(logFile, 'a', 0o600);
  try {
    // A session of its own: Ctrl+C in the terminal reaches us only, and we stop things in order.
    // Young objects get little room: a quarter less memory for some more collecting (docs/performance.md).
    return spawn(process.execPath, ['--max-semi-space-size=4', settings.engine], {
      cwd: settings.root,
      env,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
  } finally {
    closeSync(log);
  }
};

/** Starts the engine, shows its progress, and writes down its number for a start after a crash. */
export const launchEngine = async (
  settings: Settings,
  database: LocalPostgres,
  name: string,
): Promise<Engine> => {
  const logFile = join(settings.logFolder, 'engine.log');
  await trimLog(logFile);
  const logStart = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = spawnEngine(settings, engineEnvironment(settings, database, name), logFile);
  let refusal: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
  });
  const ready = new Promise<{ address: string }>((resolve) => {
    child.on('message', (value) => {
      const message = parseEngineMessage(value);
      if (message?.kind === 'refused') refusal = message.message;
      if (message?.kind !== 'progress') return;
      sayDone(titleOfStep(message.step), message.seconds);
      if (message.step === 'ready')
        resolve({ address: message.address ?? `http://${settings.host}:${settings.port}` });
    });
  });
  if (child.pid) await recordEngine(settings.dataFolder, child.pid);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(timer);
    await forgetEngine(settings.dataFolder);
  };
  return {
    ready,
    ended,
    refusal: () => refusal,
    logFile,
    logStart,
    stop,
    kill: () => void child.kill('SIGKILL'),
  };
};
