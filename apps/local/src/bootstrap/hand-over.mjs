import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PINNED_NODE, ROOT } from './places.mjs';
import { watchParents } from './watch-parents.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

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
    watchParents(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
