import { describe, expect, it } from '@jest/globals';
import { closingLine, sumResults, withSecondTry, type ProjectResult } from './sum-results.js';

const result = (
  passed: number,
  failed: number,
  skipped: number,
  more: Partial<ProjectResult> = {},
): ProjectResult => ({
  project: 'p',
  folder: '/p',
  passed,
  failed,
  skipped,
  brokenSuites: 0,
  failing: [],
  ...more,
});
const suite = (file: string, passed: number, skipped = 0) => ({ file, passed, skipped });

describe('the closing line of a run', () => {
  it('adds up the projects, and a suite that does not load is a failure', () => {
    expect(sumResults([result(3, 1, 0), result(4, 0, 2, { brokenSuites: 1 })])).toEqual({
      passed: 7,
      failed: 2,
      skipped: 2,
    });
  });

  it.each([
    [{ passed: 12, failed: 0, skipped: 0 }, 'Tests: 12 passed, 0 failed'],
    [{ passed: 12, failed: 1, skipped: 3 }, 'Tests: 12 passed, 1 failed, 3 skipped'],
  ])('%j', (totals, line) => {
    expect(closingLine(totals)).toBe(line);
  });
});

describe('a second try', () => {
  const first = result(10, 2, 3, { failing: [suite('a', 4, 1), suite('b', 1)] });

  it('that passes leaves each test counted once', () => {
    expect(sumResults([withSecondTry(first, result(7, 0, 1))])).toEqual({
      passed: 12,
      failed: 0,
      skipped: 3,
    });
  });

  it('that fails again has failed', () => {
    const again = result(6, 1, 1, { failing: [suite('b', 1)] });
    expect(sumResults([withSecondTry(first, again)])).toEqual({ passed: 11, failed: 1, skipped: 3 });
  });

  it('may find that a suite does not load, or that now it does', () => {
    const broken = result(10, 0, 0, { brokenSuites: 1, failing: [suite('c', 0)] });
    expect(sumResults([withSecondTry(broken, result(5, 0, 0))])).toEqual({
      passed: 15,
      failed: 0,
      skipped: 0,
    });
    expect(sumResults([withSecondTry(broken, broken)])).toMatchObject({ failed: 1 });
  });
});
