import { Injectable } from '@nestjs/common';
import type { ReportLevel } from '@tandem/contracts';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';
import { CommitCase } from '../../../pipeline/commit-case.js';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';
import { OpenNewCase } from '../../../pipeline/open-new-case.js';
import { Refusal } from '../../../problems/problem-error.js';
import { REPORT_WORKFLOW } from '../plan/assignments-of.js';
import { planFor, plansInForce } from '../plan/plans-in-force.js';

interface Row {
  campaign_id: string;
  campaign_state: string;
  level: ReportLevel;
  owner_id: string;
  level_path: string;
  title: string;
  due_on: string;
  period_from: string;
  period_to: string;
  /** It is answered on rows of a plan, not by a form. */
  by_plan: boolean;
  open: boolean;
}

const REPORT = `
select r.campaign_id, c.state as campaign_state, r.level, r.owner_id, r.level_path::text as level_path, r.title, to_char(r.due_on, 'YYYY-MM-DD') as due_on,
  to_char(c.period_from, 'YYYY-MM-DD') as period_from, to_char(c.period_to, 'YYYY-MM-DD') as period_to,
  not exists (select 1 from jsonb_array_elements(c.rules->'assignments') a where a->>'id' = r.assignment and a ? 'form') as by_plan,
  exists (select 1 from "case" o where o.id = r.id) as open
from report r join campaign c on c.id = r.campaign_id where r.id = $1`;

const OVER: ReadonlySet<string> = new Set(['cancelled', 'closed']);

/** Opens the case of one report, however often it is asked: its id is the report's own. */
@Injectable()
export class OpenReportEffect implements EffectHandler<'openReport'> {
  readonly name = 'openReport';

  constructor(
    private readonly pool: EnginePool,
    private readonly opening: OpenNewCase,
    private readonly cases: CommitCase,
  ) {}

  /** `at` is told only where that is not now: the demonstration tells a past. */
  async perform(job: Job<'openReport'>, record: Record, at?: string): Promise<void> {
    const { report } = job.payload;
    const row = await this.read(report);
    if (row && !row.open && !OVER.has(row.campaign_state)) await this.open(job, row, at);
    const now = await this.read(report);
    // The campaign was called off in between: its message to the reports may have gone before this one was open.
    if (now?.open && now.campaign_state === 'cancelled') await this.callOff(job, report);
    await record(() => Promise.resolve({ report, open: now?.open ?? false }));
  }

  private async open(job: Job<'openReport'>, row: Row, at: string | undefined): Promise<void> {
    const { report } = job.payload;
    if (row.by_plan) await this.choosePlan(report, row);
    try {
      await this.opening.open(
        { system: true, key: `outbox:${job.id}` },
        {
          workflow: REPORT_WORKFLOW[row.level],
          unit: row.owner_id,
          id: report,
          title: row.title,
          parentId: row.campaign_id,
          data: { kind: row.level, dueOn: row.due_on },
          ...(at ? { at } : {}),
        },
        'ru',
      );
    } catch (error) {
      // A second worker was faster with the same case.
      if (!(error instanceof Refusal) || !(await this.read(report))?.open) throw error;
    }
  }

  /** Plans come into force between the day on which a campaign is prepared and the day on which it opens. */
  private async choosePlan(report: string, { level_path, period_from, period_to }: Row): Promise<void> {
    const plans = await plansInForce(this.pool, level_path, { from: period_from, to: period_to });
    await this.pool.query(
      'update report set roadmap_version_id = $2 where id = $1 and roadmap_version_id is distinct from $2',
      [report, planFor(plans, level_path)?.version ?? null],
    );
  }

  private async callOff(job: Job<'openReport'>, report: string): Promise<void> {
    await this.cases.commit({
      id: newId(),
      caseId: report,
      type: 'CAMPAIGN.CANCELLED',
      at: new Date().toISOString(),
      actor: { kind: 'system' },
      idempotencyKey: `outbox:${job.id}`,
      requestSha256: job.id,
    });
  }

  private async read(report: string): Promise<Row | undefined> {
    return (await this.pool.query<Row>({ name: 'report-to-open', text: REPORT, values: [report] })).rows[0];
  }
}
