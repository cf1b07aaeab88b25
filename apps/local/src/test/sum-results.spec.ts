import { describe, expect, it } from '@jest/globals';
import { closingLine, sumResults } from './sum-results.js';

const result = (passed: number, failed: number, skipped: number, brokenSuites = 0) => ({
  project: 'p',
  passed,
  failed,
  skipped,
  brokenSuites,
});

describe('the closing line of a run', () => {
  it('adds up the projects, and a suite that does not load is a failure', () => {
    expect(sumResults([result(3, 1, 0), result(4, 0, 2, 1)])).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it.each([
    [{ passed: 12, failed: 0, skipped: 0 }, 'Tests: 12 passed, 0 failed'],
    [{ passed: 12, failed: 1, skipped: 3 }, 'Tests: 12 passed, 1 failed, 3 skipped'],
  ])('%j', (totals, line) => {
    expect(closingLine(totals)).toBe(line);
  });
});
