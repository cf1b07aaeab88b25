import type { ReportIssueView } from '@tandem/contracts';

export interface IssueGroup {
  /** The place that they are about: `row m1`, `context pairs`. */
  readonly key: string;
  readonly issues: readonly ReportIssueView[];
}

/** What was found in one place stands together: its name is told once. */
export function issueGroups(issues: readonly ReportIssueView[]): readonly IssueGroup[] {
  const groups = new Map<string, ReportIssueView[]>();
  for (const issue of issues) {
    const { at } = issue;
    const kind = ['row', 'context', 'text', 'answer'].find((one) => at[one] !== undefined);
    const key = kind ? `${kind} ${kind === 'answer' ? '' : at[kind]}` : '';
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups].map(([key, own]) => ({ key, issues: own }));
}

/** What an empty field only says again: it is told once a person has begun with the row. */
const EMPTY = new Set(['fact-missing', 'status-missing']);

export const isOfEmptyField = ({ code }: ReportIssueView): boolean => EMPTY.has(code);
