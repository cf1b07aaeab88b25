import { useDecide, type Decided } from '../../../../shared/decisions/use-decide.js';

const REPORT: Decided = {
  path: '/reports',
  own: { 'REPORT.SUBMIT': 'submit', 'REPORT.RETURN': 'return', 'REPORT.ACCEPT': 'accept' },
  stale: ['monitoring'],
};

/** Sends a decision about the report; `onDone` is told before the page is read again. */
export const useDecideReport = (report: string, revision: number, onDone: () => void) =>
  useDecide(REPORT, report, revision, onDone);
