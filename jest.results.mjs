import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves the counts of one project where `npm test` adds them up. Silent in a run of a developer's own. */
export default class ResultsReporter {
  constructor(globalConfig, { project }) {
    this.project = project;
    this.folder = globalConfig.rootDir;
  }

  /** Until the run is complete it counts as one broken suite: a runner that dies leaves no other trace. */
  onRunStart() {
    this.#write({ passed: 0, failed: 0, skipped: 0, brokenSuites: 1, failing: [] });
  }

  onRunComplete(_contexts, results) {
    this.#write({
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: results.numPendingTests + results.numTodoTests,
      brokenSuites: results.numRuntimeErrorTestSuites,
      failing: results.testResults
        .filter((suite) => suite.numFailingTests > 0 || suite.testExecError)
        .map((suite) => ({
          file: suite.testFilePath,
          passed: suite.numPassingTests,
          skipped: suite.numPendingTests + suite.numTodoTests,
        })),
    });
  }

  #write(counts) {
    const folder = process.env.TANDEM_TEST_RESULTS;
    if (!folder) return;
    const at = process.argv.indexOf('--config');
    const config = at < 0 ? undefined : process.argv[at + 1];
    const result = { project: this.project, folder: this.folder, config, ...counts };
    writeFileSync(join(folder, `${this.project}.json`), JSON.stringify(result));
  }
}
