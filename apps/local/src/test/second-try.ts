import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { complain } from '../bootstrap/say.mjs';
import { readResults, withSecondTry, type ProjectResult } from './sum-results.js';

/** More than that is no coincidence. */
const MOST_SUITES = 3;

const runJest = (root: string, { folder, config, failing }: ProjectResult, env: NodeJS.ProcessEnv) =>
  new Promise<void>((resolve) => {
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const args = [...(config ? ['--config', config] : []), '--runInBand', '--runTestsByPath'];
    const child = spawn(
      process.execPath,
      ['--experimental-vm-modules', jest, ...args, ...failing.map(({ file }) => file)],
      { cwd: folder, env, stdio: 'inherit' },
    );
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });

/**
 * What failed among thousands is run once more by itself, with nothing beside it. What passes then was in a race or in
 * want of time on a busy machine: it is named aloud, to be mended, and does not hold up the work of others. What fails
 * twice has failed, and so has everything where more than a few suites did.
 */
export const trySecondTime = async (
  root: string,
  folder: string,
  results: ProjectResult[],
  env: NodeJS.ProcessEnv,
): Promise<ProjectResult[]> => {
  const failed = results.filter(({ failing, brokenSuites }) => failing.length > 0 || brokenSuites > 0);
  const suites = failed.flatMap(({ failing }) => failing);
  const unexplained = failed.some(({ failing, brokenSuites }) => brokenSuites > failing.length);
  if (suites.length === 0 || suites.length > MOST_SUITES || unexplained) return results;
  const second = join(folder, 'second');
  await mkdir(second, { recursive: true });
  complain(`\nOnce more, by themselves: ${suites.map(({ file }) => relative(root, file)).join(', ')}`);
  for (const project of failed) await runJest(root, project, { ...env, TANDEM_TEST_RESULTS: second });
  const again = await readResults(second);
  return results.map((first) => {
    const own = again.find(({ project }) => project === first.project);
    if (!own) return first;
    const still = new Set(own.failing.map(({ file }) => file));
    for (const { file } of first.failing)
      if (!still.has(file))
        complain(`  !!  UNSTEADY  ${relative(root, file)} failed among others and passed by itself`);
    return withSecondTry(first, own);
  });
};
