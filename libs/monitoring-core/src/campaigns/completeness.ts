import type { ReportStanding } from './report-state.js';

export interface Completeness {
  readonly expected: number;
  /** Who has handed in nothing is missing, which is not nought. */
  readonly submitted: number;
  readonly accepted: number;
  readonly inTime: number;
}

/** Completeness and timeliness of these reports, each unit once. */
export const completenessOf = (reports: readonly { readonly standing: ReportStanding }[]): Completeness => {
  const sent = reports.filter(({ standing }) => standing.firstSubmitted !== undefined);
  return {
    expected: reports.length,
    submitted: sent.length,
    accepted: reports.filter(({ standing }) => standing.counted).length,
    inTime: sent.filter(({ standing }) => standing.inTime !== false).length,
  };
};
