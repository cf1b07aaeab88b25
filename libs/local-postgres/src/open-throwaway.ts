import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres, type LocalPostgres } from './open-postgres.js';
import { findLeftover } from './postmaster-file.js';
import { processLives } from './process-lives.js';
import { prepareRoles } from './prepare-database.js';
import { stopPostmaster } from './stop-server.js';

const PREFIX = 'tandem-postgres-';

/** A run that was killed could not tidy up: the folder's name tells whose it was, and the next run tidies for it. */
const sweepAbandoned = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!owner || processLives(owner)) continue;
    const folder = join(tmpdir(), name);
    const leftover = await findLeftover(join(folder, 'data')).catch(() => undefined);
    if (leftover) await stopPostmaster(leftover.pid);
    await rm(folder, { recursive: true, force: true });
  }
};

/** Data that are gone when the server stops need not reach the disk. What outlives a blow is shown on a server of its own. */
const UNSAVED = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A fresh server for tests, with the three roles in it; its data are gone when it stops. */
export const openThrowawayPostgres = async (
  settings: Record<string, string> = {},
): Promise<LocalPostgres> => {
  await sweepAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o711);
  const password = randomBytes(18).toString('base64url');
  const server = await openPostgres({
    dataFolder: join(folder, 'data'),
    logFile: join(folder, 'postgres.log'),
    password,
    durable: false,
    settings: { max_connections: '300', ...UNSAVED, ...settings },
  });
  await prepareRoles(server.url());
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
};
