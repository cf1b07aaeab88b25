import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Settings } from '../config/read-settings.js';
import type { StopSignal } from '../stop-signal.js';
import { openTestServers, tellMissing } from '../test/open-test-servers.js';

/** `npm run bench`: the same throwaway servers as for tests, and the benchmark between them. */
export const runBench = async (settings: Settings, args: string[], stop: StopSignal): Promise<number> => {
  const servers = await openTestServers(settings);
  tellMissing(servers.missing.filter((what) => what.startsWith('redis')));
  try {
    const main = join(settings.root, 'apps', 'bench', 'dist', 'main.js');
    const child = spawn(process.execPath, [main, ...args], {
      cwd: settings.root,
      env: { ...settings.environment, ...servers.environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    void stop.wished.then(() => child.kill('SIGTERM'));
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await servers.stop();
  }
};
