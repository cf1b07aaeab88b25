import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Account } from './choose-account.js';

interface Ownership {
  mode: number;
  uid: number;
  gid: number;
}

export const mayPass = ({ mode, uid, gid }: Ownership, account: Account): boolean => {
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
};

const ancestors = (path: string): string[] => {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestors(parent), path];
};

/** The first folder on the way to `path` (itself included) that the account cannot pass; missing ones do not count. */
export const findClosedFolder = async (path: string, account: Account): Promise<string | undefined> => {
  for (const folder of ancestors(resolve(path))) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() && !mayPass(found, account)) return folder;
  }
  return undefined;
};
