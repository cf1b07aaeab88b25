import type { Pool, PoolClient } from 'pg';
import type { AcceptedReport } from '@tandem/monitoring-core';
import { newId } from '@tandem/store';
import type { BuiltReport } from '../build/build-report.js';
import { withoutCases, type KeptReport } from '../build/kept-report.js';
import type { ReportDraft } from '../draft/draft-rows.js';
import { writeCases } from './write-cases.js';

/** The version that was frozen last. */
export interface LatestVersion {
  readonly id: string;
  readonly sha256: string;
  readonly told: AcceptedReport;
}

export const latestVersion = async (
  client: Pick<Pool, 'query'>,
  report: string,
): Promise<LatestVersion | undefined> => {
  const { rows } = await client.query<LatestVersion>(
    `select id, sha256, told from report_version where report_id = $1 order by number desc limit 1`,
    [report],
  );
  return rows[0];
};

/** What becomes a version: the draft, what was made of it, and what a total takes from it. */
interface Freezing {
  readonly draft: ReportDraft;
  readonly built: BuiltReport;
  readonly told: AcceptedReport;
  readonly at: string;
}

/** Writes the next version with the people behind its numbers; answers its id. */
export const writeVersion = async (
  client: PoolClient,
  person: string,
  report: string,
  { draft, built, told, at }: Freezing,
): Promise<string> => {
  const id = newId();
  const kept: KeptReport = {
    report: withoutCases(built.report),
    sources: built.sources,
    context: built.context,
    asOf: built.asOf,
  };
  await client.query(
    `insert into report_version (id, report_id, number, content, report, told, sha256, as_of, frozen_by, frozen_at)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from report_version where report_id = $2`,
    [
      id,
      report,
      JSON.stringify(draft.content),
      JSON.stringify(kept),
      JSON.stringify(told),
      draft.sha256,
      built.asOf,
      person,
      at,
    ],
  );
  await writeCases(client, { version: id, report }, built.report);
  return id;
};
