import type { ReportIssueView, ReportRowView } from '@tandem/contracts';
import { useMemo, useRef } from 'react';
import type { ReportDraft } from '../draft/report-draft.js';
import { showRow, type ShownRow } from './shown-row.js';

/** All rows as they stand on the screen. Who is not touched stays the same object: of sixty rows one is drawn anew. */
export function useShownRows(rows: readonly ReportRowView[], draft: ReportDraft): readonly ShownRow[] {
  const last = useRef(new Map<ReportRowView, ShownRow & { readonly of: unknown }>());
  return useMemo(() => {
    const next = new Map<ReportRowView, ShownRow & { readonly of: unknown }>();
    const shown = rows.map((row) => {
      const entry = draft.entries[row.measure];
      const before = last.current.get(row);
      const now = before && before.of === entry ? before : { ...showRow(row, entry), of: entry };
      next.set(row, now);
      return now;
    });
    last.current = next;
    return shown;
  }, [rows, draft.entries]);
}

export interface Section {
  readonly title: string | null;
  readonly rows: readonly ShownRow[];
}

/** Neighbours of one section under its name, in the order of the plan. */
export function sectionsOf(rows: readonly ShownRow[]): readonly Section[] {
  const sections: { title: string | null; rows: ShownRow[] }[] = [];
  for (const shown of rows) {
    const last = sections.at(-1);
    if (last && last.title === shown.row.section) last.rows.push(shown);
    else sections.push({ title: shown.row.section, rows: [shown] });
  }
  return sections;
}

export const ROW_FILTERS = ['all', 'attention', 'short', 'hand', 'remarks'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export interface RowFacts {
  readonly issues: ReadonlyMap<string, readonly ReportIssueView[]>;
  /** Open remarks by row. */
  readonly remarks: ReadonlyMap<string, number>;
}

const TESTS: Record<RowFilter, (shown: ShownRow, facts: RowFacts) => boolean> = {
  all: () => true,
  attention: ({ row, problems }, { issues }) =>
    problems.length > 0 || (issues.get(row.measure) ?? []).some(({ severity }) => severity === 'error'),
  short: ({ row }) => row.verdict === 'short',
  hand: ({ differs }) => differs,
  remarks: ({ row }, { remarks }) => (remarks.get(row.measure) ?? 0) > 0,
};

export const filterRows = (rows: readonly ShownRow[], filter: RowFilter, facts: RowFacts) =>
  filter === 'all' ? rows : rows.filter((shown) => TESTS[filter](shown, facts));

/** What the checks found, by row. */
export function issuesByRow(
  issues: readonly ReportIssueView[],
): ReadonlyMap<string, readonly ReportIssueView[]> {
  const byRow = new Map<string, ReportIssueView[]>();
  for (const issue of issues) {
    const row = issue.at['row'];
    if (row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), issue]);
  }
  return byRow;
}
