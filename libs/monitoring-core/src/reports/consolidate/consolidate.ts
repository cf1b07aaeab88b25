import { targetOf } from '../../indicators/judging/indicator-targets.js';
import { judge } from '../../indicators/judging/judge.js';
import { rollUp, type RollUp, type UnitMeasured } from '../../indicators/roll-up/roll-up.js';
import { targetYear } from '../../indicators/values/indicator-value.js';
import type { Measured } from '../../indicators/values/measured.js';
import { indicatorOfMeasure, type MeasureIndicator, type ReportedMeasure } from '../rows/reported-measure.js';
import type { RowStatus } from '../rows/row-entry.js';
import { deviationWords } from '../words/deviation-words.js';
import type {
  AcceptedReport,
  AcceptedRow,
  ConsolidatedRow,
  Consolidation,
  ConsolidationInput,
  Coverage,
} from './consolidation.js';

/**
 * Many reports as one (workflow e, CONSOLIDATE): Σ numerators over Σ denominators, counters added, coverage by what was
 * accepted of what is expected, those who are missing by name. The order of reports means nothing.
 */
export const consolidate = (input: ConsolidationInput): Consolidation => {
  const { roadmap, period, expected } = input;
  const reports = latestOf(input);
  const rows = new Map(reports.map((report) => [report.unit, rowsByMeasure(report)]));
  return {
    period,
    revision: roadmap.revision,
    coverage: coverageOf(input, reports),
    rows: roadmap.measures.map((measure) =>
      consolidateRow(
        measure,
        indicatorOfMeasure(measure, roadmap),
        expected.map(({ unit }) => ({ unit, rows: rows.get(unit) })),
        targetYear(period),
      ),
    ),
  };
};

/** A unit's report accepted again takes the place of the one before. */
const latestOf = ({ accepted, expected }: ConsolidationInput): AcceptedReport[] => {
  const known = new Set(expected.map(({ unit }) => unit));
  const latest = new Map<string, AcceptedReport>();
  for (const report of accepted) {
    const other = latest.get(report.unit);
    const later = !other || Date.parse(other.acceptedAt) <= Date.parse(report.acceptedAt);
    if (known.has(report.unit) && later) latest.set(report.unit, report);
  }
  return [...latest.values()];
};

const rowsByMeasure = ({ rows }: AcceptedReport): ReadonlyMap<string, readonly AcceptedRow[]> =>
  Map.groupBy(rows, ({ parentMeasure, measure }) => parentMeasure ?? measure);

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

interface UnitRows {
  readonly unit: string;
  /** Undefined where nothing was accepted. */
  readonly rows: ReadonlyMap<string, readonly AcceptedRow[]> | undefined;
}

const consolidateRow = (
  measure: ReportedMeasure,
  { passport, targets }: MeasureIndicator,
  units: readonly UnitRows[],
  year: number,
): ConsolidatedRow => {
  const told = units.map(({ unit, rows }) => ({
    unit,
    sent: rows !== undefined,
    own: rows?.get(measure.id) ?? [],
  }));
  const withoutRow = told.filter(({ sent, own }) => sent && own.length === 0);
  const exempt = told.filter(({ own }) => own.length > 0 && own.every(isExempt));
  const asked = told.filter((unit) => !withoutRow.includes(unit) && !exempt.includes(unit));
  const sum = (pick: (row: AcceptedRow) => Measured | undefined): RollUp =>
    rollUp(
      asked.map(({ unit, own }) => measuredOf(unit, own, pick, passport)),
      passport,
    );
  const half = sum(({ fact }) => fact);
  const beside = asked.some(({ own }) => own.some((row) => row.year !== undefined));
  const whole = beside ? sum(({ year: soFar, fact }) => soFar ?? fact) : half;
  const plan = targetOf(targets, year);
  const judgement = judge((passport.counts === 'flow' ? whole : half).measured, plan?.value, passport);
  return {
    measure: measure.id,
    label: measure.label,
    title: measure.title,
    passport,
    ...(plan && { plan }),
    half,
    year: whole,
    judgement,
    deviation: deviationWords(judgement, passport.unit),
    statuses: statusesOf(told.flatMap(({ own }) => own)),
    withoutRow: withoutRow.map(({ unit }) => unit).sort(),
    exempt: exempt.map(({ unit }) => unit).sort(),
  };
};

const isExempt = ({ status, fact }: AcceptedRow): boolean => status === 'notApplicable' && fact === undefined;

/** Two rows of one plan may carry out one row above: within the unit they are added first. */
const measuredOf = (
  unit: string,
  own: readonly AcceptedRow[],
  pick: (row: AcceptedRow) => Measured | undefined,
  passport: MeasureIndicator['passport'],
): UnitMeasured => {
  const values = own.flatMap((row) => pick(row) ?? []);
  if (values.length === 0) return { unit };
  if (values.length === 1) return { unit, measured: values[0]! };
  const parts = rollUp(
    values.map((measured, at) => ({ unit: `${unit} ${at}`, measured })),
    passport,
  );
  return { unit, ...(parts.measured && { measured: parts.measured }) };
};

const statusesOf = (rows: readonly AcceptedRow[]): Record<RowStatus, number> => {
  const statuses = { done: 0, inProgress: 0, notDone: 0, notApplicable: 0 };
  for (const { status } of rows) if (status) statuses[status] += 1;
  return statuses;
};
