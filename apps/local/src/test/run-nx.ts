import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { StopSignal } from '../stop-signal.js';

const signalGroup = (pid: number | undefined, signal: NodeJS.Signals): void => {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // all of them have ended
  }
};

/**
 * Runs Nx as one group of processes, so that a wish to stop ends its jests and browsers too. Without daemon and
 * without anything of the network. Answers the exit code.
 */
export const runNx = async (
  root: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  stop: StopSignal,
): Promise<number> => {
  const child = spawn(process.execPath, [join(root, 'node_modules', '.bin', 'nx'), ...args], {
    cwd: root,
    env: { ...env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  void stop.wished.then(async () => {
    signalGroup(child.pid, 'SIGTERM');
    setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 5_000).unref();
  });
  const code = await ended;
  signalGroup(child.pid, 'SIGKILL'); // browsers and servers that a crashed suite left behind
  return code;
};
