import type { Pool, PoolClient } from 'pg';
import type { ReportContent } from '@tandem/contracts';
import type { ReportIssue } from '@tandem/monitoring-core';
import { contentText, EMPTY } from './report-content.js';

export interface ReportDraft {
  readonly content: ReportContent;
  readonly sha256: string;
  readonly revision: number;
  readonly places: { readonly [place: string]: number };
  readonly saved_at: Date | null;
  readonly saved_by: string | null;
}

const COLUMNS = 'content, sha256, revision, places, saved_at, saved_by';
const NEW: ReportDraft = {
  content: EMPTY,
  sha256: contentText(EMPTY).sha256,
  revision: 0,
  places: {},
  saved_at: null,
  saved_by: null,
};

/** The draft; a report that nobody has begun has an empty one. */
export const readReportDraft = async (pool: Pick<Pool, 'query'>, report: string): Promise<ReportDraft> => {
  const { rows } = await pool.query<ReportDraft>(`select ${COLUMNS} from report_draft where report_id = $1`, [
    report,
  ]);
  return rows[0] ?? NEW;
};

/** The draft, this transaction's alone until it ends. */
export const lockReportDraft = async (client: PoolClient, report: string): Promise<ReportDraft> => {
  await client.query(
    `insert into report_draft (report_id, content, sha256, errors, revision) values ($1, $2, $3, 1, 0) on conflict do nothing`,
    [report, contentText(EMPTY).text, NEW.sha256],
  );
  const { rows } = await client.query<ReportDraft>(
    `select ${COLUMNS} from report_draft where report_id = $1 for update`,
    [report],
  );
  return rows[0]!;
};

/** Keeps the content as the next revision; answers when. */
export const writeReportDraft = async (
  client: PoolClient,
  report: string,
  content: ReportContent,
  by: {
    readonly person: string;
    readonly places: readonly string[];
    readonly revision: number;
    readonly at: string | undefined;
  },
): Promise<Date> => {
  const { text, sha256 } = contentText(content);
  const { rows } = await client.query<{ saved_at: Date }>(
    `update report_draft set content = $2, sha256 = $3, revision = $4, places = places || $5::jsonb, saved_at = coalesce($7::timestamptz, now()), saved_by = $6
     where report_id = $1 returning saved_at`,
    [
      report,
      text,
      sha256,
      by.revision,
      JSON.stringify(Object.fromEntries(by.places.map((place) => [place, by.revision]))),
      by.person,
      by.at ?? null,
    ],
  );
  return rows[0]!.saved_at;
};

/** What guards ask of the draft, where nobody has saved it again since. */
export const writeErrors = async (
  pool: Pick<Pool, 'query'>,
  report: string,
  revision: number,
  issues: readonly ReportIssue[],
): Promise<void> => {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  await pool.query(
    `update report_draft set errors = $3 where report_id = $1 and revision = $2 and errors <> $3`,
    [report, revision, errors],
  );
};

/** Somebody has begun: it is told once, with the moment. */
export const markStarted = async (
  client: PoolClient,
  report: string,
  at: string | undefined,
): Promise<void> => {
  await client.query(
    `update report set started_at = coalesce($2::timestamptz, now()), state = case when state = 'notStarted' then 'filling' else state end,
       events = events || jsonb_build_object('kind', 'started', 'at', to_char(coalesce($2::timestamptz, now()) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     where id = $1 and started_at is null`,
    [report, at ?? null],
  );
};
