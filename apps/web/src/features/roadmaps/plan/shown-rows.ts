import type { Measure } from '@tandem/roadmap-core';
import type { PlanIssueView } from '../grid/row-issues.js';

/** Which rows are asked for: those with remarks of the reviewers, out of the period, without an indicator, with findings. */
export const SHOWS = ['remarks', 'term', 'noIndicator', 'issues'] as const;
export type Show = (typeof SHOWS)[number];

export interface RowFacts {
  readonly issues: readonly PlanIssueView[];
  /** Rows with a remark that is not closed. */
  readonly remarked: ReadonlySet<string>;
}

const OUT_OF_TERM = /outside-period/u;

/** For each choice the test whether a row belongs to it. */
export function rowTests({ issues, remarked }: RowFacts): {
  readonly [show in Show]: (row: Measure) => boolean;
} {
  const found = new Set(issues.flatMap(({ at }) => at.measure ?? []));
  const late = new Set(
    issues.flatMap(({ code, at }) => (OUT_OF_TERM.test(code) && at.measure ? [at.measure] : [])),
  );
  return {
    remarks: ({ id }) => remarked.has(id),
    term: ({ id }) => late.has(id),
    noIndicator: ({ indicator }) => indicator === undefined,
    issues: ({ id }) => found.has(id),
  };
}

const wordsOf = ({ label, title, subItems, result, indicator, schedule, assignments }: Measure): string =>
  [
    label,
    title,
    ...subItems,
    result,
    indicator?.raw ?? '',
    schedule.raw,
    ...assignments.map(({ name }) => name),
  ]
    .join('\n')
    .toLocaleLowerCase();

/** Every word that was typed stands somewhere in the row. */
export const hasWords = (measure: Measure, search: string): boolean => {
  const text = wordsOf(measure);
  return text.includes(search.trim().toLocaleLowerCase());
};
