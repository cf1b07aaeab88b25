import { realpath } from 'node:fs/promises';
import { processesIn, waitForEnd } from './process-lives.js';

const STEPS: [NodeJS.Signals, number][] = [
  ['SIGINT', 20_000], // fast: sessions are cut, data are written out
  ['SIGQUIT', 5_000], // immediate: the next start recovers from the log
  ['SIGKILL', 5_000],
];

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // ended in the meantime
  }
};

/** Stops a postmaster, gently first; resolves when it has ended. */
export const stopPostmaster = async (pid: number): Promise<void> => {
  for (const [name, patience] of STEPS) {
    signal(pid, name);
    if (await waitForEnd(pid, patience)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop`);
};

/**
 * A postmaster that was killed leaves sessions behind; they hold its memory, and no new server starts over the
 * same data until they are gone. They end by themselves as soon as they wake; the hung ones are ended here.
 */
export const endOrphans = async (dataFolder: string): Promise<void> => {
  const folder = await realpath(dataFolder).catch(() => dataFolder);
  const orphans = processesIn(folder);
  for (const pid of orphans) {
    if (await waitForEnd(pid, 2_000)) continue;
    signal(pid, 'SIGQUIT');
    if (!(await waitForEnd(pid, 3_000))) signal(pid, 'SIGKILL');
  }
};
