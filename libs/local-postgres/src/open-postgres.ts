import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chooseAccount } from './choose-account.js';
import { choosePlace } from './choose-place.js';
import { createCluster } from './create-cluster.js';
import { findBinaries } from './find-binaries.js';
import { findFreePort } from './find-free-port.js';
import { findLeftover } from './postmaster-file.js';
import { startServer } from './start-server.js';
import { endOrphans, stopPostmaster } from './stop-server.js';

export interface PostgresOptions {
  dataFolder: string;
  password: string;
  logFile: string;
  /** Wished port; another one is taken if it is busy. */
  port?: number;
  settings?: Record<string, string>;
  /** False for throwaway data: initdb does not wait for the disk. */
  durable?: boolean;
}

/** A running server. It belongs to us alone and listens on 127.0.0.1 only. */
export interface LocalPostgres {
  pid: number;
  port: number;
  dataFolder: string;
  /** Set if the server had to live elsewhere, because this folder is closed to its account. */
  closedFolder: string | undefined;
  /** As superuser; see `roleUrl` for the others. */
  url(database?: string): string;
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const VERSION = '18';

/** 'absent', or the data folder is ours to start. Another major version cannot be read and must not be touched. */
const inspectCluster = async (dataFolder: string): Promise<'absent' | 'present'> => {
  const version = await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) return 'absent';
  if (version.trim() === VERSION) return 'present';
  throw new Error(`${dataFolder} holds data of PostgreSQL ${version.trim()}, this is PostgreSQL ${VERSION}`);
};

/** Starts PostgreSQL over a data folder, making it first if need be and cleaning up after a run that was killed. */
export const openPostgres = async (options: PostgresOptions): Promise<LocalPostgres> => {
  const { password, logFile, settings, durable = true } = options;
  const account = await chooseAccount();
  await Promise.all(
    [dirname(options.dataFolder), dirname(logFile)].map((each) => mkdir(each, { recursive: true })),
  );
  const { binaries, dataFolder, closed } = await choosePlace(
    await findBinaries(),
    options.dataFolder,
    account,
  );
  if ((await inspectCluster(dataFolder)) === 'absent') {
    await createCluster({ binaries, account, dataFolder, password, sync: durable });
  }
  const leftover = await findLeftover(dataFolder);
  if (leftover) await stopPostmaster(leftover.pid);
  await endOrphans(dataFolder);
  const port = await findFreePort(options.port);
  const child = await startServer({
    binaries,
    account,
    dataFolder,
    port,
    logFile,
    ...(settings ? { settings } : {}),
  });
  const pid = child.pid as number;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.unref();
  return {
    pid,
    port,
    dataFolder,
    closedFolder: closed,
    ended,
    url: (database = 'postgres') =>
      `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    stop: () => stopPostmaster(pid),
  };
};
