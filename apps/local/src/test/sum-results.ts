import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What one project's reporter wrote. */
export interface ProjectResult {
  project: string;
  passed: number;
  failed: number;
  skipped: number;
  /** Suites that could not even be loaded count as failures: they have no tests to count. */
  brokenSuites: number;
}

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export const sumResults = (results: ProjectResult[]): Totals =>
  results.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed + each.brokenSuites,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const readResults = async (folder: string): Promise<ProjectResult[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as ProjectResult),
  );
};

/** The closing line that CI reads. */
export const closingLine = ({ passed, failed, skipped }: Totals): string =>
  `Tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
