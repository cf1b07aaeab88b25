import type { IndicatorPassport } from '../../indicators/indicator-passport.js';
import { rollUp, type UnitMeasured } from '../../indicators/roll-up/roll-up.js';
import type { Measured } from '../../indicators/values/measured.js';
import { refusalOfMeasured } from '../../indicators/values/refusal-of-measured.js';
import type { AcceptedReport, AcceptedRow, ConsolidationInput } from './consolidation.js';

/** What a unit sent for the rows of the plan above; `rows` is undefined where nothing was accepted of it. */
export interface UnitRows {
  readonly unit: string;
  readonly rows: ReadonlyMap<string, readonly AcceptedRow[]> | undefined;
}

/** A unit's report accepted again takes the place of the one before; those who owe nothing here are left out. */
export const latestReports = ({ accepted, expected }: ConsolidationInput): AcceptedReport[] => {
  const known = new Set(expected.map(({ unit }) => unit));
  const latest = new Map<string, AcceptedReport>();
  for (const report of accepted) {
    const other = latest.get(report.unit);
    const later = !other || Date.parse(other.acceptedAt) <= Date.parse(report.acceptedAt);
    if (known.has(report.unit) && later) latest.set(report.unit, report);
  }
  return [...latest.values()];
};

export const rowsOfUnits = (
  { expected }: ConsolidationInput,
  reports: readonly AcceptedReport[],
): UnitRows[] => {
  const rows = new Map(reports.map((report) => [report.unit, rowsByMeasure(report)]));
  return expected.map(({ unit }) => ({ unit, rows: rows.get(unit) }));
};

const rowsByMeasure = ({ rows }: AcceptedReport): ReadonlyMap<string, readonly AcceptedRow[]> =>
  Map.groupBy(rows, ({ parentMeasure, measure }) => parentMeasure ?? measure);

export type PickMeasured = (row: AcceptedRow) => Measured | undefined;
type How = Pick<IndicatorPassport, 'unit' | 'mayExceedWhole'>;

/** Two rows of one plan may carry out one row above: within the unit they are added first. */
export const measuredOfUnit = (
  unit: string,
  own: readonly AcceptedRow[],
  pick: PickMeasured,
  passport: How,
): UnitMeasured => {
  const values = own.flatMap((row) => {
    const measured = pick(row);
    return measured ? [inUnitOf(measured, unit, passport)] : [];
  });
  const measured = values.length > 1 ? added(values, passport) : values[0];
  return { unit, ...(measured && { measured }) };
};

/** A value that is none is told as one: the sum of the others would be passed off for the whole. */
const added = (values: readonly Measured[], passport: How): Measured | undefined =>
  values.find((measured) => refusalOfMeasured(measured, passport) !== undefined) ??
  rollUp(
    values.map((measured, at) => ({ unit: `${at}`, measured })),
    passport,
  ).measured;

/** «Имеется» of a unit is one of those that have it, or one of one, where the row above counts units. */
const inUnitOf = (measured: Measured, unit: string, passport: How): Measured => {
  if (measured.kind !== 'presence' || passport.unit === 'presence') return measured;
  const ids = measured.present ? [unit] : [];
  if (passport.unit === 'count') return { kind: 'count', count: ids.length, cases: ids };
  return {
    kind: 'share',
    numerator: ids.length,
    denominator: 1,
    cases: { numerator: ids, denominator: [unit] },
  };
};
