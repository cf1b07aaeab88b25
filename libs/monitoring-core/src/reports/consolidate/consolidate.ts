import { targetYear } from '../../indicators/values/indicator-value.js';
import { indicatorOfMeasure } from '../rows/reported-measure.js';
import { CONTEXT_FIELDS } from '../rows/half-year-report.js';
import { consolidateRow } from './consolidate-row.js';
import type {
  AcceptedReport,
  ConsolidatedContext,
  Consolidation,
  ConsolidationInput,
  Coverage,
} from './consolidation.js';
import { latestReports, rowsOfUnits } from './sent-rows.js';

/**
 * Many reports as one (workflow e, CONSOLIDATE): Σ numerators over Σ denominators, counters added, coverage by what was
 * accepted of what is expected, those who are missing by name. The order of reports means nothing.
 */
export const consolidate = (input: ConsolidationInput): Consolidation => {
  const { roadmap, period } = input;
  const reports = latestReports(input);
  const units = rowsOfUnits(input, reports);
  return {
    period,
    revision: roadmap.revision,
    coverage: coverageOf(input, reports),
    context: contextOf(reports),
    rows: roadmap.measures.map((measure) =>
      consolidateRow(measure, indicatorOfMeasure(measure, roadmap), units, targetYear(period)),
    ),
  };
};

const coverageOf = (
  { expected, accepted }: ConsolidationInput,
  reports: readonly AcceptedReport[],
): Coverage => {
  const there = new Set(reports.map(({ unit }) => unit));
  const known = new Set(expected.map(({ unit }) => unit));
  return {
    expected: expected.length,
    accepted: there.size,
    ...(expected.length > 0 && { percent: (100 * there.size) / expected.length }),
    missing: expected.filter(({ unit }) => !there.has(unit)),
    unexpected: [...new Set(accepted.map(({ unit }) => unit))].filter((unit) => !known.has(unit)).sort(),
  };
};

/** Sums of the numbers that were told; a number that nobody told is absent and not nought. */
const contextOf = (reports: readonly AcceptedReport[]): ConsolidatedContext =>
  Object.fromEntries(
    CONTEXT_FIELDS.flatMap((field) => {
      const told = reports.flatMap(({ context }) => context?.[field] ?? []);
      return told.length === 0 ? [] : [[field, told.reduce((sum, value) => sum + value, 0)]];
    }),
  );
