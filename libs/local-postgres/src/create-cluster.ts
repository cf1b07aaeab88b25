import { spawn } from 'node:child_process';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './choose-account.js';
import type { PostgresBinaries } from './find-binaries.js';

export interface NewCluster {
  binaries: PostgresBinaries;
  account: Account | undefined;
  dataFolder: string;
  password: string;
  /** Throwaway data need not reach the disk. */
  sync: boolean;
}

/** The same answers on every machine: the collation comes with PostgreSQL, not with the system. */
const FLAGS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
];

const run = (command: string, args: string[], account: Account | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed (${code}): ${said.trim().slice(-2000)}`)),
    );
  });

/** Removes what interrupted attempts left beside the data folder. */
const sweepAttempts = async (dataFolder: string): Promise<void> => {
  const parent = dirname(dataFolder);
  const prefix = `${basename(dataFolder)}.new-`;
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true });
  }
};

/** Makes the data folder at one stroke: whatever kills us in the middle, it is either complete or not there. */
export const createCluster = async ({
  binaries,
  account,
  dataFolder,
  password,
  sync,
}: NewCluster): Promise<void> => {
  await mkdir(dirname(dataFolder), { recursive: true });
  await sweepAttempts(dataFolder);
  const attempt = `${dataFolder}.new-${process.pid}`;
  const passwordFile = join(attempt, 'password');
  const data = join(attempt, 'data');
  await mkdir(data, { recursive: true, mode: 0o700 });
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account) {
      for (const path of [attempt, data, passwordFile]) await chown(path, account.uid, account.gid);
    }
    await run(
      binaries.initdb,
      [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...FLAGS, ...(sync ? [] : ['--no-sync'])],
      account,
    );
    await rename(data, dataFolder);
  } finally {
    await rm(attempt, { recursive: true, force: true });
  }
};
