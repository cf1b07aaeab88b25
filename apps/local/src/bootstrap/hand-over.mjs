import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PINNED_NODE, ROOT } from './places.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Under npm its death is ours: nobody is left who could be told to stop. @param {() => void} onOrphaned */
const watchParent = (onOrphaned) => {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && onOrphaned(), 1000).unref();
};

/**
 * Goes on under the pinned Node. Signals are passed on, and the channel between us tells the other side when we are
 * gone, whatever ended us.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export const handOver = (args, env) =>
  new Promise((resolve, reject) => {
    const main = join(ROOT, 'apps', 'local', 'dist', 'main.js');
    const child = spawn(PINNED_NODE, ['--disable-warning=ExperimentalWarning', main, ...args], {
      cwd: ROOT,
      env,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
    watchParent(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
