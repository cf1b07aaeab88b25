import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Account } from './choose-account.js';
import { binariesIn, type PostgresBinaries } from './find-binaries.js';
import { findClosedFolder } from './find-closed-folder.js';

export interface Place {
  binaries: PostgresBinaries;
  dataFolder: string;
  /** The folder that is closed to the server's account, if that made us go elsewhere. */
  closed?: string;
}

const SHELTER = '/var/lib/tandem';

const exists = (path: string): Promise<boolean> => stat(path).then(Boolean, () => false);

/** A copy of the programs that the account can reach, made once and put in place at one stroke. */
const copyBinaries = async (from: PostgresBinaries, to: string): Promise<PostgresBinaries> => {
  if (!(await exists(to))) {
    const attempt = `${to}.new-${process.pid}`;
    await cp(from.home, attempt, { recursive: true, verbatimSymlinks: true });
    await rename(attempt, to).catch(() => rm(attempt, { recursive: true, force: true }));
  }
  return binariesIn(to);
};

/**
 * Where the programs and the data of the server live. Root's server runs as another account, which must be able to
 * pass every folder above them; a project under `/root`, say, is closed to it, and then both go to `/var/lib/tandem`.
 */
export const choosePlace = async (
  binaries: PostgresBinaries,
  dataFolder: string,
  account: Account | undefined,
): Promise<Place> => {
  if (!account) return { binaries, dataFolder };
  const closedPrograms = await findClosedFolder(join(binaries.home, 'bin'), account);
  const closedData = await findClosedFolder(resolve(dataFolder, '..'), account);
  if (!closedPrograms && !closedData) return { binaries, dataFolder };
  await mkdir(SHELTER, { recursive: true, mode: 0o755 });
  const key = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
  return {
    binaries: closedPrograms
      ? await copyBinaries(binaries, join(SHELTER, `postgres-${key(binaries.home)}`))
      : binaries,
    dataFolder: closedData ? join(SHELTER, `data-${key(resolve(dataFolder))}`) : dataFolder,
    closed: closedData ?? closedPrograms,
  } as Place;
};
