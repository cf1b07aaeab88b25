import type { RoadmapView } from '@tandem/contracts';

export type PlanIssueView = RoadmapView['issues'][number];

/** What was found in each row. */
export function issuesByMeasure(
  issues: readonly PlanIssueView[],
): ReadonlyMap<string, readonly PlanIssueView[]> {
  const rows = new Map<string, PlanIssueView[]>();
  for (const issue of issues) {
    const { measure } = issue.at;
    if (measure) rows.set(measure, [...(rows.get(measure) ?? []), issue]);
  }
  return rows;
}

export const worst = (issues: readonly PlanIssueView[]): PlanIssueView['severity'] | undefined =>
  issues.some(({ severity }) => severity === 'error') ? 'error' : issues[0] && 'warning';
