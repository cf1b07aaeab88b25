import type { ReportStanding } from './report-state.js';

/** One report as the control of a campaign sees it. */
export interface ReportOfUnit {
  readonly unit: string;
  readonly title: string;
  /** The level at which it is counted: a municipality for its schools, the region for its own (R360). */
  readonly group: string;
  readonly standing: ReportStanding;
}

export interface Completeness {
  readonly group: string;
  readonly expected: number;
  readonly submitted: number;
  readonly accepted: number;
  readonly inTime: number;
  /** By name: who has handed in nothing. Missing is not zero. */
  readonly missing: readonly string[];
  /** By name: handed in after the due date. */
  readonly late: readonly string[];
}

/** Completeness and timeliness for each group, in the order in which groups first appear. */
export const completenessBy = (reports: readonly ReportOfUnit[]): Completeness[] => {
  const groups = new Map<string, ReportOfUnit[]>();
  for (const report of reports) {
    const group = groups.get(report.group);
    if (group) group.push(report);
    else groups.set(report.group, [report]);
  }
  return [...groups].map(([group, among]) => tally(group, among));
};

/** The same for everybody together: each unit counts once, wherever it stands. */
export const completenessOf = (reports: readonly ReportOfUnit[], group: string): Completeness =>
  tally(group, reports);

const tally = (group: string, reports: readonly ReportOfUnit[]): Completeness => {
  const sent = reports.filter(({ standing }) => standing.firstSubmitted !== undefined);
  const late = sent.filter(({ standing }) => standing.inTime === false);
  return {
    group,
    expected: reports.length,
    submitted: sent.length,
    accepted: reports.filter(({ standing }) => standing.counted).length,
    inTime: sent.length - late.length,
    missing: names(reports.filter(({ standing }) => standing.firstSubmitted === undefined)),
    late: names(late),
  };
};

const names = (reports: readonly ReportOfUnit[]): string[] =>
  reports.map(({ title }) => title).sort((a, b) => a.localeCompare(b, 'ru', { numeric: true }));
