import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. What it says is kept back and given with the failure only.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 * @returns {Promise<void>}
 */
export const runCommand = (command, args, { cwd, env = process.env, onLine }) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      said = (said + chunk).slice(-20_000);
      onLine?.(String(chunk).trim().split('\n').at(-1) ?? '');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${said.trim()}\n\n${[command, ...args].join(' ')} → ${signal ?? code}`));
    });
  });
