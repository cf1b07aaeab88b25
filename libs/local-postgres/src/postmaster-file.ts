import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { processLives, processesIn } from './process-lives.js';

/** What a running server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

export const parsePostmaster = (text: string): Postmaster | undefined => {
  const lines = text.split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!pid) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10) || 0, ready: lines[7]?.trim() === 'ready' };
};

export const readPostmaster = async (dataFolder: string): Promise<Postmaster | undefined> =>
  parsePostmaster(await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => ''));

/**
 * The server that somebody left running over this data folder. Numbers of processes are used again, so a live
 * process counts only if it works in the folder; a file that names a stranger is removed, for PostgreSQL would
 * take the stranger for a server of its own and refuse to start.
 */
export const findLeftover = async (dataFolder: string): Promise<Postmaster | undefined> => {
  const named = await readPostmaster(dataFolder);
  if (!named || !processLives(named.pid)) return undefined;
  if (process.platform !== 'linux') return named;
  const ours = processesIn(await realpath(dataFolder));
  if (ours.includes(named.pid)) return named;
  if (ours.length === 0) await rm(join(dataFolder, 'postmaster.pid'), { force: true });
  return undefined;
};
