import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InnerAssignment, NewCampaign, ReportView, SaveReport } from '@tandem/contracts';
import type { Job } from '@tandem/queue';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { SetInnerDate } from '../monitoring/campaigns/control/set-inner-date.js';
import { OpenCampaign } from '../monitoring/campaigns/open/open-campaign.js';
import { OpenReportEffect } from '../monitoring/campaigns/open/open-report.effect.js';
import { CorrectTotals } from '../monitoring/consolidation/correct-totals.js';
import { FixTotal } from '../monitoring/consolidation/fix-total.js';
import { SaveReportSteps } from '../monitoring/reports/draft/save-report-steps.js';
import { ChooseFigures } from '../monitoring/reports/figures/choose-figures.js';
import { MoveReport } from '../monitoring/reports/move/move-report.js';
import { ReadReport } from '../monitoring/reports/read/read-report.js';
import type { DemoCampaigns } from './demo-data.js';
import { recordEffect } from './record-effect.js';

const LATER = { strict: false };

/** What people do with campaigns and reports, each thing at the moment when it is said to have happened. */
export class Campaigns {
  private readonly pool: EnginePool;
  private readonly opening: OpenCampaign;
  private readonly inner: SetInnerDate;
  private readonly reports: OpenReportEffect;
  private readonly figures: ChooseFigures;
  private readonly reading: ReadReport;
  private readonly saving: SaveReportSteps;
  private readonly moving: MoveReport;
  private readonly totals: FixTotal;
  private readonly corrections: CorrectTotals;

  constructor(app: NestFastifyApplication) {
    this.pool = app.get(EnginePool);
    this.opening = app.get(OpenCampaign, LATER);
    this.inner = app.get(SetInnerDate, LATER);
    this.reports = app.get(OpenReportEffect, LATER);
    this.figures = app.get(ChooseFigures, LATER);
    this.reading = app.get(ReadReport, LATER);
    this.saving = app.get(SaveReportSteps, LATER);
    this.moving = app.get(MoveReport, LATER);
    this.totals = app.get(FixTotal, LATER);
    this.corrections = app.get(CorrectTotals, LATER);
  }

  /** The campaign, and the cases of its reports on the same morning. */
  async open(viewer: Viewer, input: NewCampaign, at: string): Promise<string> {
    const id = await this.opening.open(viewer, input, 'ru', undefined, at);
    await this.openReports(id, at);
    return id;
  }

  /** A municipality asks its schools by a day of its own. */
  async askSchools(viewer: Viewer, campaign: string, input: InnerAssignment, at: string): Promise<void> {
    await this.inner.set(viewer, campaign, input, 'ru', at);
    await this.openReports(campaign, at);
  }

  private async openReports(campaign: string, at: string): Promise<void> {
    const { rows } = await this.pool.query<{ id: string; payload: Job<'openReport'>['payload'] }>(
      `select o.id, o.payload from outbox o join report r on r.id = (o.payload->>'report')::uuid
       where r.campaign_id = $1 and o.kind = 'openReport' and o.state in ('pending', 'queued') order by o.id`,
      [campaign],
    );
    for (const row of rows) {
      const job: Job<'openReport'> = { id: row.id, name: 'openReport', caseId: null, payload: row.payload };
      await this.reports.perform(job, (write) => recordEffect(this.pool, row.id, write), at);
    }
  }

  /** Reports of a campaign by the bodies that answer for them. */
  async reportsOf(campaign: string): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<{ id: string; owner_id: string }>(
      'select id, owner_id from report where campaign_id = $1',
      [campaign],
    );
    return new Map(rows.map((row) => [row.owner_id, row.id]));
  }

  /** Chosen in the region's own report, it holds for the plans made for its plan. */
  async choose(viewer: Viewer, report: string, figures: DemoCampaigns['figures']): Promise<void> {
    for (const [measure, figure] of Object.entries(figures))
      await this.figures.choose(viewer, report, { measure, figure }, 'ru');
  }

  read(viewer: Viewer, report: string): Promise<ReportView> {
    return this.reading.read(viewer, report, undefined, 'ru');
  }

  /** Entered in a report as it was just read. */
  async save(viewer: Viewer, report: ReportView, steps: SaveReport['steps'], at: string): Promise<void> {
    const input = { revision: report.showing.draftRevision ?? 0, steps };
    const { issues } = await this.saving.save(viewer, report.id, input, 'ru', at);
    const wrong = issues.filter(({ severity }) => severity === 'error');
    if (wrong.length > 0)
      throw new Error(wrong.map((one) => `${JSON.stringify(one.at)} ${one.text.ru}`).join('; '));
  }

  async submit(viewer: Viewer, report: string, at: string): Promise<void> {
    await this.moving.submit({ viewer, report, language: 'ru', at }, {});
  }

  async return(
    viewer: Viewer,
    report: string,
    remark: { readonly measure: string; readonly text: string },
    at: string,
  ): Promise<void> {
    await this.moving.return({ viewer, report, language: 'ru', at }, { remarks: [remark] });
  }

  async accept(viewer: Viewer, report: string, at: string): Promise<void> {
    await this.moving.accept({ viewer, report, language: 'ru', at }, {});
  }

  /** Of the campaign's own place, or of a municipality in it. */
  async fixTotal(viewer: Viewer, campaign: string, at: string, path: string | null = null): Promise<void> {
    await this.totals.fix(viewer, campaign, path, 'ru', { at });
  }

  /** What was accepted after the total corrects it, at the moment when it was accepted. */
  async correct(report: string): Promise<void> {
    const { rows } = await this.pool.query<{ accepted_at: Date }>(
      'select accepted_at from report where id = $1',
      [report],
    );
    await this.corrections.after(report, rows[0]!.accepted_at.toISOString());
  }

  /** Reminders of a told past are not written now: whoever owed was told then. */
  async settleMoments(now: string): Promise<void> {
    await this.pool.query(
      `update report_moment m set settled_at = m.at,
         outcome = case when r.first_submitted_at is null or r.first_submitted_at > m.at then 'told' else 'notOwed' end
       from report r where r.id = m.report_id and m.settled_at is null and m.at <= $1`,
      [now],
    );
  }
}
