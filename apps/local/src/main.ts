import { complain } from './bootstrap/say.mjs';
import { readSettings } from './config/read-settings.js';
import { listenForStop } from './stop-signal.js';

/** Started by `scripts/first.mjs` under the pinned Node: `start`, `test` or `bench`. */
const run = async (command: string, args: string[]): Promise<number> => {
  const settings = readSettings();
  const stop = listenForStop();
  if (command === 'start') return (await import('./start/run-start.js')).runStart(settings, args, stop);
  if (command === 'test') return (await import('./test/run-test.js')).runTest(settings, args, stop);
  return (await import('./bench/run-bench.js')).runBench(settings, args, stop);
};

try {
  process.exitCode = await run(process.argv[2] ?? 'start', process.argv.slice(3));
} catch (error) {
  complain(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  // The channel to the first program would keep us here for ever.
  if (process.connected) process.disconnect();
  process.exit();
}
