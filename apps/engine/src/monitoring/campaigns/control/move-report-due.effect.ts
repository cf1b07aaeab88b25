import { Injectable } from '@nestjs/common';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';
import { CommitCase } from '../../../pipeline/commit-case.js';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';

const REPORT = `
select exists (select 1 from "case" k where k.id = r.id) as open,
  c.state in ('collecting', 'consolidated') and r.state <> 'cancelled' as expected
from report r join campaign c on c.id = r.campaign_id where r.id = $1`;

/** Moves the date in the case of a report: delivered twice, it is one event. */
@Injectable()
export class MoveReportDueEffect implements EffectHandler<'moveReportDue'> {
  readonly name = 'moveReportDue';

  constructor(
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
  ) {}

  async perform(job: Job<'moveReportDue'>, record: Record): Promise<void> {
    const { report, dueOn, days } = job.payload;
    const { rows } = await this.pool.query<{ open: boolean; expected: boolean }>(REPORT, [report]);
    const row = rows[0];
    // It is being opened at this moment, perhaps still by the former date: tried again when it is there.
    if (row?.expected && !row.open) throw new Error(`the case of report ${report} is not open yet`);
    if (!row?.open) return record(() => Promise.resolve({ moved: false }));
    const answer = await this.cases.commit({
      id: newId(),
      caseId: report,
      type: 'REPORT.DUE_MOVED',
      at: new Date().toISOString(),
      actor: { kind: 'system' },
      data: { dueOn, days },
      idempotencyKey: `outbox:${job.id}`,
      requestSha256: job.id,
    });
    if (answer.kind === 'refused' && answer.refusal.code === 'stale-revision' && !(await this.delivered(job)))
      throw new Error(`report ${report} was busy`);
    await record(() => Promise.resolve({ moved: answer.kind === 'moved' }));
  }

  private async delivered({ id, payload }: Job<'moveReportDue'>): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'select 1 from case_event where case_id = $1 and idempotency_key = $2',
      [payload.report, `outbox:${id}`],
    );
    return rowCount === 1;
  }
}
