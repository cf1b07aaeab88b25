import { sameNumbers } from '../rows/build-report.js';
import { CONTEXT_FIELDS, type HalfYearReport, type ReportContext } from '../rows/half-year-report.js';
import { readNumber } from '../rows/typed-number.js';
import type { AcceptedReport, ConsolidatedContext } from './consolidation.js';

/** A report as it was accepted: its facts stay what they were, whatever the live data become. */
export const acceptedReport = (
  { unit, context, rows }: HalfYearReport,
  acceptedAt: string,
): AcceptedReport => ({
  unit,
  acceptedAt,
  context: readContext(context),
  rows: rows.map(({ measure, parentMeasure, fact, year, status }) => ({
    measure,
    ...(parentMeasure !== undefined && { parentMeasure }),
    ...(fact && { fact }),
    ...(year.measured && !(fact && sameNumbers(fact, year.measured)) && { year: year.measured }),
    ...(status && { status }),
  })),
});

const readContext = (context: ReportContext): ConsolidatedContext =>
  Object.fromEntries(
    CONTEXT_FIELDS.flatMap((field) => {
      const read = readNumber(context[field]);
      return read?.ok ? [[field, read.value]] : [];
    }),
  );
