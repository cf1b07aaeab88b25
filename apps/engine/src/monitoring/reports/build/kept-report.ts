import type { HalfYearReport, LiveFact, Measured, ReportRow } from '@tandem/monitoring-core';

/** A number of the system beside its row: of what it was reckoned, and how many stand behind it. */
export interface RowSource {
  /** Key of a figure; absent where the number was added up from the reports below. */
  readonly figure?: string;
  readonly cases: number;
  /** How many reports of the level below the number is made of, and of how many. */
  readonly madeOf?: { readonly reports: number; readonly of: number };
}

/** A report as it is read and as it is frozen: numbers without the people behind them. */
export interface KeptReport {
  readonly report: HalfYearReport;
  readonly sources: { readonly [measure: string]: RowSource };
  /** What the system reckons for the numbers of the context. */
  readonly context: { readonly [field: string]: number };
  readonly asOf: string;
}

/** What may leave the place: no ids of people or of cases. */
export const withoutCases = (report: HalfYearReport): HalfYearReport => ({
  ...report,
  rows: report.rows.map(rowWithoutCases),
});

const rowWithoutCases = (row: ReportRow): ReportRow => ({
  ...row,
  ...(row.fact && { fact: numbersOf(row.fact) }),
  ...(row.live && { live: liveWithoutCases(row.live) }),
  year: { ...row.year, ...(row.year.measured && { measured: numbersOf(row.year.measured) }) },
});

const liveWithoutCases = (live: LiveFact): LiveFact => ({ ...live, measured: numbersOf(live.measured) });

export const numbersOf = (measured: Measured): Measured => {
  if (measured.kind === 'presence') return measured;
  const { cases: _cases, ...numbers } = measured;
  return numbers;
};

/** Ids behind a number, by its two sides. */
export const casesOf = (
  measured: Measured | undefined,
): { readonly numerator: readonly string[]; readonly denominator: readonly string[] } | undefined => {
  if (!measured || measured.kind === 'presence' || !measured.cases) return undefined;
  return measured.kind === 'count' ? { numerator: measured.cases, denominator: [] } : measured.cases;
};

/** The same number with the people behind it. */
export const withCases = (
  measured: Measured,
  cases: { readonly numerator: readonly string[]; readonly denominator: readonly string[] },
): Measured => {
  if (measured.kind === 'presence') return measured;
  return measured.kind === 'count' ? { ...measured, cases: cases.numerator } : { ...measured, cases };
};
