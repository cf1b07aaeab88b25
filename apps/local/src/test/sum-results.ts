import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A suite in which something failed, with what did not. */
export interface FailingSuite {
  file: string;
  passed: number;
  skipped: number;
}

/** What one project's reporter wrote. */
export interface ProjectResult {
  project: string;
  /** Where its runner stood, and by which configuration, if not by the usual one. */
  folder: string;
  config?: string;
  passed: number;
  failed: number;
  skipped: number;
  /** Suites that could not even be loaded count as failures: they have no tests to count. */
  brokenSuites: number;
  failing: FailingSuite[];
}

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export const sumResults = (results: Pick<ProjectResult, keyof Totals | 'brokenSuites'>[]): Totals =>
  results.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed + each.brokenSuites,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** A project after its failing suites, and they alone, were run once more: the second run of a suite is what counts. */
export const withSecondTry = (first: ProjectResult, again: ProjectResult): ProjectResult => {
  const once = sumResults(first.failing.map((suite) => ({ ...suite, failed: 0, brokenSuites: 0 })));
  return {
    ...first,
    passed: first.passed - once.passed + again.passed,
    skipped: first.skipped - once.skipped + again.skipped,
    failed: again.failed,
    brokenSuites: again.brokenSuites,
    failing: again.failing,
  };
};

export const readResults = async (folder: string): Promise<ProjectResult[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as ProjectResult),
  );
};

/** The closing line that CI reads. */
export const closingLine = ({ passed, failed, skipped }: Totals): string =>
  `Tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
