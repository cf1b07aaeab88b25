import type { DefinitionIssue, FormTree } from '@tandem/forms-core';
import { placeOfIssue, type IssuePlace } from './place-of-issue.js';

/** Issues of one kind, so that «не переведено» does not bury the rest under ninety lines. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: DefinitionIssue['severity'];
  readonly issues: readonly PlacedIssue[];
}

export interface PlacedIssue {
  readonly issue: DefinitionIssue;
  readonly place: IssuePlace;
}

/** Groups in the order of their first issue, errors before warnings. */
export const groupIssues = (issues: readonly DefinitionIssue[], tree: FormTree): IssueGroup[] => {
  const groups = new Map<string, { severity: DefinitionIssue['severity']; issues: PlacedIssue[] }>();
  for (const issue of issues) {
    const key = `${issue.severity}/${issue.code}`;
    const group = groups.get(key) ?? { severity: issue.severity, issues: [] };
    group.issues.push({ issue, place: placeOfIssue(issue.path, tree) });
    groups.set(key, group);
  }
  const all = [...groups].map(([key, group]) => ({ code: key.slice(key.indexOf('/') + 1), ...group }));
  return [
    ...all.filter((group) => group.severity === 'error'),
    ...all.filter((group) => group.severity === 'warning'),
  ];
};
