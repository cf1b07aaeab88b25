import { readFileSync } from 'node:fs';

/** @param {number} pid */
const parentOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
};

/** npm runs a script through a shell, which stays between us where the shell does not step aside. */
const isShellOfNpm = (/** @type {number} */ pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('-c\0');
  } catch {
    return false;
  }
};

/**
 * Under npm its death is ours: nobody is left who could be told to stop. Once a second is often enough.
 * @param {() => void} onOrphaned
 */
export const watchParents = (onOrphaned) => {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const npm = isShellOfNpm(parent) ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(timer);
    onOrphaned();
  }, 1000);
  timer.unref();
};
