import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { idByKey } from '../../../approvals/remarks/id-by-key.js';
import { AuditLog } from '../../../audit/audit-log.js';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { FindReport, type SeenReport } from '../source/find-report.js';
import { checkingSide } from '../source/works-at.js';
import { refuseRemark } from './report-remark-refusals.js';

export interface NewReportRemark {
  readonly measure?: string | undefined;
  readonly text: string;
}

const MOST = 1_000;

/** Remarks of those who check: on the version that was sent, in the round that is going on. */
@Injectable()
export class WriteReportRemarks {
  constructor(
    private readonly pool: EnginePool,
    private readonly reports: FindReport,
    private readonly audit: AuditLog,
  ) {}

  /** Writes all of them or none; answers their ids. With a key the same request is written once. `at` tells a past. */
  async write(
    viewer: Viewer,
    report: string,
    remarks: readonly NewReportRemark[],
    key?: string,
    at?: string,
  ): Promise<string[]> {
    const seen = await this.reports.find(viewer, report);
    const side = checkingSide(viewer, seen);
    const ids = remarks.map((_, index) => idByKey(key, viewer.person.id, report, index));
    if (!side || seen.source.version_id === null) {
      // A repeated request may come when its round is over: what it was answered the first time is the answer.
      if (key && (await this.areWritten(ids))) return ids;
      this.audit.refused(viewer, 'report.remark', report);
      throw refuseRemark.notChecking();
    }
    await inTransaction(this.pool, async (client) => {
      const known = await rowsOf(client, seen);
      for (const { measure } of remarks)
        if (measure !== undefined && !known.has(measure)) throw refuseRemark.noSuchRow();
      await client.query(INSERT, [
        ids,
        remarks.map(({ measure }) => measure ?? null),
        remarks.map(({ text }) => text),
        report,
        seen.source.version_id,
        seen.source.round,
        viewer.person.id,
        side.onBehalfOf ?? null,
        side.unitId,
        at ?? null,
      ]);
    });
    return ids;
  }

  private async areWritten(ids: readonly string[]): Promise<boolean> {
    const { rowCount } = await this.pool.query(`select 1 from report_remark where id = any($1::uuid[])`, [
      ids,
    ]);
    return rowCount === ids.length;
  }
}

const INSERT = `
insert into report_remark (id, report_id, version_id, round, measure_id, author_id, on_behalf_of, side_unit_id, side_path, text, at)
select n.id, $4, $5, $6, n.measure, $7, $8, u.id, u.path, n.text, coalesce($10::timestamptz, now()) + n.place * interval '1 microsecond'
from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as n(id, measure, text, place), unit u
where u.id = $9 on conflict (id) do nothing`;

/** The lock keeps the round from ending between the right and the writing. */
const ROWS = `
select jsonb_path_query_array(v.told, '$.rows[*].measure') as measures,
  (select count(*)::int from report_remark m where m.report_id = r.id) as remarks
from report r join report_version v on v.id = r.version_id where r.id = $1 and r.version_id = $2 and r.round = $3 for share of r`;

const rowsOf = async (client: PoolClient, { source }: SeenReport): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ measures: string[]; remarks: number }>(ROWS, [
    source.id,
    source.version_id,
    source.round,
  ]);
  const row = rows[0];
  if (!row) throw refuseRemark.roundOver();
  if (row.remarks >= MOST) throw refuseRemark.tooMany();
  return new Set(row.measures);
};
