import { sameNumbers } from '../rows/build-report.js';
import type { HalfYearReport } from '../rows/half-year-report.js';
import type { AcceptedReport } from './consolidation.js';

/** A report as it was accepted: its facts stay what they were, whatever the live data become. */
export const acceptedReport = ({ unit, rows }: HalfYearReport, acceptedAt: string): AcceptedReport => ({
  unit,
  acceptedAt,
  rows: rows.map(({ measure, parentMeasure, fact, year, status }) => ({
    measure,
    ...(parentMeasure !== undefined && { parentMeasure }),
    ...(fact && { fact }),
    ...(year.measured && !(fact && sameNumbers(fact, year.measured)) && { year: year.measured }),
    ...(status && { status }),
  })),
});
