import type { StudioCheck } from '../state/index.js';

export interface IssueCount {
  readonly errors: number;
  readonly warnings: number;
}

/** For the mark on the tab: a sample that fares otherwise than expected is an error. */
export const countIssues = (check: StudioCheck | undefined): IssueCount => ({
  errors:
    (check?.issues.filter((one) => one.severity === 'error').length ?? 0) +
    (check?.samples.filter((one) => !one.passed).length ?? 0),
  warnings: check?.issues.filter((one) => one.severity === 'warning').length ?? 0,
});
