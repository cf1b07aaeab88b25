import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './choose-account.js';
import type { PostgresBinaries } from './find-binaries.js';
import { readPostmaster } from './postmaster-file.js';

export interface ServerStart {
  binaries: PostgresBinaries;
  account: Account | undefined;
  dataFolder: string;
  port: number;
  logFile: string;
  settings?: Record<string, string>;
}

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
};

const PATIENCE_MS = 60_000;

const launch = ({ binaries, account, dataFolder, port, logFile, settings }: ServerStart): ChildProcess => {
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openSync(logFile, 'a', 0o600);
  try {
    // A session of its own: Ctrl+C in the terminal must not stop the database before those who write to it.
    return spawn(binaries.postgres, ['-D', dataFolder, '-p', String(port), ...flags], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
  } finally {
    closeSync(log);
  }
};

const tail = (file: string, from: number): string =>
  readFileSync(file).subarray(from).toString('utf8').trim().slice(-3000);

const sizeOf = (file: string): number => {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
};

/** Starts the server and waits until it accepts connections; a failure carries the server's own words. */
export const startServer = async (start: ServerStart): Promise<ChildProcess> => {
  const before = sizeOf(start.logFile);
  const child = launch(start);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const until = Date.now() + PATIENCE_MS;
  while (!ended && Date.now() < until) {
    const postmaster = await readPostmaster(start.dataFolder);
    if (postmaster?.pid === child.pid && postmaster?.ready) return child;
    await sleep(20);
  }
  if (!ended) child.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start:\n${tail(start.logFile, before)}`);
};
