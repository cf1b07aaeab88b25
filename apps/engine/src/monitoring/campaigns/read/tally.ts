import type { CompletenessView } from '@tandem/contracts';
import { completenessOf, stillOwes, type ReportState } from '@tandem/monitoring-core';
import type { StandingReport } from './report-rows.js';

/** How far these reports have come. */
export const tally = (reports: readonly StandingReport[]): CompletenessView => {
  const count = (...states: readonly ReportState[]) =>
    reports.filter(({ standing }) => states.includes(standing.state)).length;
  return {
    ...completenessOf(reports),
    checking: count('submitted', 'checking'),
    returned: count('returned'),
    // What is only recommended is never late (clause 4): it is not there, and that is told by the others.
    overdue: reports.filter(isOverdue).length,
  };
};

/** Owed, its day is over, and it did not come. */
const isOverdue = ({ standing: { state }, bindingness }: StandingReport): boolean =>
  bindingness === 'mandatory' && (state === 'overdue' || state === 'missing');

/** The next day by which somebody still owes something. */
export const nextDue = (reports: readonly StandingReport[]): string | null =>
  reports
    .filter(({ standing, days_left }) => stillOwes(standing) && days_left >= 0)
    .map(({ due_on }) => due_on)
    .sort()[0] ?? null;
