import type { ReportStandingName } from '@tandem/contracts';

/** Where a report stands while its place still has something to do with it. */
const OWED: ReadonlySet<ReportStandingName> = new Set([
  'notStarted',
  'draft',
  'internalApproval',
  'returned',
  'overdue',
  'missing',
]);
export const isOwed = (standing: ReportStandingName): boolean => OWED.has(standing);

/** Handed in and waiting for the one who checks. */
export const isOnCheck = (standing: ReportStandingName): boolean =>
  standing === 'submitted' || standing === 'checking';
