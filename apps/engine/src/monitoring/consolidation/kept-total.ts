import type { Pool } from 'pg';
import type { Consolidation, Correction, RollUp } from '@tandem/monitoring-core';
import { numbersOf } from '../reports/build/kept-report.js';
import type { ReportBelow } from './accepted-reports.js';

/** A total as it is kept: its numbers, and of which versions of which reports it was made. */
export interface KeptTotal {
  readonly consolidation: Consolidation;
  readonly reports: readonly ReportBelow[];
  readonly roadmapVersion: string | null;
}

export interface TotalRow {
  readonly id: string;
  readonly number: number;
  readonly content: KeptTotal;
  readonly correction: Correction | null;
  readonly at: Date;
  readonly by_person: string | null;
}

/** Its versions, the newest first. */
export const readTotals = async (
  pool: Pick<Pool, 'query'>,
  campaign: string,
  path: string,
): Promise<TotalRow[]> => {
  const { rows } = await pool.query<TotalRow>(
    `select id, number, content, correction, at, by_person from consolidation where campaign_id = $1 and level_path = $2::ltree order by number desc`,
    [campaign, path],
  );
  return rows;
};

/** Numbers without the people behind them: what is kept and what is told. */
export const totalWithoutCases = (consolidation: Consolidation): Consolidation => ({
  ...consolidation,
  rows: consolidation.rows.map((row) => ({
    ...row,
    half: rollUpWithoutCases(row.half),
    year: rollUpWithoutCases(row.year),
  })),
});

const rollUpWithoutCases = (roll: RollUp): RollUp => ({
  ...roll,
  ...(roll.measured && { measured: numbersOf(roll.measured) }),
});
