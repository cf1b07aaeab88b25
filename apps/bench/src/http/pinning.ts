import { spawnSync } from 'node:child_process';

let able: boolean | undefined;

/** Can a program be held to one core here? (`taskset` of Linux.) */
export const pinning = (): boolean =>
  (able ??= spawnSync('taskset', ['-c', '0', process.execPath, '-e', '']).status === 0);
