import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { complain, say } from '../bootstrap/say.mjs';
import type { Settings } from '../config/read-settings.js';
import type { StopSignal } from '../stop-signal.js';
import { openTestServers, tellMissing, type TestServers } from './open-test-servers.js';
import { runNx } from './run-nx.js';
import { trySecondTime } from './second-try.js';
import { closingLine, readResults, sumResults, type ProjectResult } from './sum-results.js';

/** Always run, never taken from a cache; what they need has been built already. */
const FLAGS = ['--skipNxCache', '--excludeTaskDependencies', '--outputStyle=stream'];

const environmentOf = (settings: Settings, servers: TestServers, results: string): NodeJS.ProcessEnv => ({
  ...settings.environment,
  ...servers.environment,
  TANDEM_TEST_RESULTS: results,
  // What for, tells jest.together.mjs.
  TANDEM_TEST_TOGETHER: '1',
});

const testSuites = async (
  settings: Settings,
  projects: string[],
  env: NodeJS.ProcessEnv,
  stop: StopSignal,
): Promise<number> => {
  const chosen = projects.length > 0 ? ['-p', projects.join(',')] : ['--exclude=@tandem/journeys,journeys'];
  const suites = await runNx(
    settings.root,
    ['run-many', '-t', 'test', '--parallel=2', ...chosen, ...FLAGS],
    env,
    stop,
  );
  if (projects.length > 0 || stop.isWished() || !settings.chromium) return suites;
  say('\nBrowser journeys');
  const journeys = await runNx(
    settings.root,
    ['run-many', '-t', 'journey', '--parallel=1', ...FLAGS],
    env,
    stop,
  );
  return suites || journeys;
};

const judge = (
  exitCode: number,
  missing: string[],
  results: ProjectResult[],
  { ci }: Pick<Settings, 'ci'>,
): number => {
  const totals = sumResults(results);
  tellMissing(missing);
  const incomplete = ci && missing.length > 0;
  if (exitCode !== 0 && totals.failed === 0) {
    complain('A suite ended with an error of its own; see above. It counts as one failure.');
    totals.failed = 1;
  }
  if (incomplete) complain('In CI nothing may be left out.');
  say(`\n${closingLine(totals)}`);
  return exitCode !== 0 || totals.failed > 0 || totals.passed === 0 || incomplete ? 1 : 0;
};

/** `npm test`: servers, all suites, the browser journeys, one closing line. Everything is stopped at the end. */
export const runTest = async (settings: Settings, projects: string[], stop: StopSignal): Promise<number> => {
  const results = join(settings.root, '.data', 'test-results');
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  const servers = await openTestServers(settings);
  tellMissing(servers.missing);
  let exitCode: number;
  let told: ProjectResult[];
  try {
    const env = environmentOf(settings, servers, results);
    exitCode = await testSuites(settings, projects, env, stop);
    told = await readResults(results);
    if (settings.ci && exitCode !== 0 && !stop.isWished()) {
      const second = await trySecondTime(settings.root, results, told, env);
      if (second !== told && sumResults(second).failed === 0) exitCode = 0;
      told = second;
    }
  } finally {
    await servers.stop();
  }
  if (stop.isWished()) {
    complain('\nInterrupted.');
    return 130;
  }
  return judge(exitCode, servers.missing, told, settings);
};
