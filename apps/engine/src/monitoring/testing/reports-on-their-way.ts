import type { Pool } from 'pg';
import type { Job } from '@tandem/queue';
import { recordEffect } from '../../demo/record-effect.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { Refusal } from '../../problems/problem-error.js';
import { AcceptCommand } from '../../pipeline/accept-command.js';
import type { EngineUnderTest } from '../../testing/engine-under-test.js';
import { OpenReportEffect } from '../campaigns/open/open-report.effect.js';
import { CorrectTotalsEffect } from '../consolidation/correct-totals.effect.js';
import { MoveReport } from '../reports/move/move-report.js';
import type { PlaceOfRegion, RegionOfSize } from './region-of-size.js';

const LANES = 6;

/** All of them, some at a time: people of different places do not wait for each other. */
const inLanes = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
): Promise<void> => {
  const queue = [...items];
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      await act(next).catch((error: unknown) => {
        throw error instanceof Refusal
          ? new Error(`${error.words.ru} ${JSON.stringify(error.extra)}`)
          : error;
      });
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

/** What people do with reports of one campaign, each step through the engine at the moment of the moved clock. */
export class ReportsOnTheirWay {
  private readonly engine: EnginePool;
  private readonly opening: OpenReportEffect;
  private readonly sending: AcceptCommand;
  private readonly moving: MoveReport;
  private readonly correcting: CorrectTotalsEffect;
  private readonly reports = new Map<string, string>();

  constructor(
    private readonly pool: Pool,
    { app }: EngineUnderTest,
    private readonly region: RegionOfSize,
  ) {
    const later = { strict: false };
    this.engine = app.get(EnginePool);
    this.opening = app.get(OpenReportEffect, later);
    this.sending = app.get(AcceptCommand);
    this.moving = app.get(MoveReport, later);
    this.correcting = app.get(CorrectTotalsEffect, later);
  }

  /** The jobs that the opening of a campaign left in the queue. */
  async openAll(campaign: string): Promise<void> {
    await inLanes(await this.jobs<'openReport'>('openReport'), (job) =>
      this.opening.perform(job, (write) => recordEffect(this.engine, job.id, write), now()),
    );
    const { rows } = await this.pool.query<{ id: string; unit_id: string }>(
      'select id, unit_id from report where campaign_id = $1',
      [campaign],
    );
    for (const { id, unit_id: unit } of rows) this.reports.set(unit, id);
  }

  reportOf({ key, place }: PlaceOfRegion): string {
    const report = this.reports.get(place);
    if (!report) throw new Error(`${key} owes no report`);
    return report;
  }

  /** Typing is not the point here: the draft as its writer left it. */
  async write(
    drafts: readonly { readonly place: PlaceOfRegion; readonly text: string; readonly sha256: string }[],
  ): Promise<void> {
    await this.pool.query(
      `insert into report_draft (report_id, content, sha256, errors, revision, saved_by)
       select report, content, sha256, 0, 1, writer from jsonb_to_recordset($1::jsonb) as d(report uuid, content jsonb, sha256 text, writer uuid)
       on conflict (report_id) do update set content = excluded.content, sha256 = excluded.sha256, errors = 0, revision = report_draft.revision + 1`,
      [
        JSON.stringify(
          drafts.map(({ place, text, sha256 }) => ({
            report: this.reportOf(place),
            content: JSON.parse(text) as unknown,
            sha256,
            writer: place.writer,
          })),
        ),
      ],
    );
  }

  /** Handed on by whoever wrote it and sent by whoever answers for the place. */
  send(places: readonly PlaceOfRegion[]): Promise<void> {
    return inLanes(places, async (place) => {
      const report = this.reportOf(place);
      if (place.writer !== place.sender)
        await this.sending.send(
          this.region.viewer(place.writer),
          { caseId: report, type: 'REPORT.READY', at: now() },
          'ru',
        );
      await this.moving.submit(this.by(place.sender, report), {});
    });
  }

  accept(places: readonly PlaceOfRegion[]): Promise<void> {
    return inLanes(places, (place) =>
      this.moving.accept(this.by(this.receiverOf(place), this.reportOf(place)), {}),
    );
  }

  giveBack(places: readonly PlaceOfRegion[], measure: (place: PlaceOfRegion) => string): Promise<void> {
    return inLanes(places, (place) =>
      this.moving.return(this.by(this.receiverOf(place), this.reportOf(place)), {
        remarks: [{ measure: measure(place), text: 'Проверьте число мероприятий' }],
      }),
    );
  }

  /** The place answers each remark; whoever wrote it closes it when the report has come again. */
  async answerRemarks(): Promise<void> {
    await this.pool.query(
      `update report_remark m set reply = 'Исправили', replied_by = d.saved_by, replied_at = now() from report_draft d where d.report_id = m.report_id and m.reply is null`,
    );
  }

  async closeRemarks(): Promise<void> {
    await this.pool.query(
      `update report_remark set closed_at = now(), closed_by = author_id where closed_at is null`,
    );
  }

  /** What acceptances after a total left in the queue. */
  async correctTotals(): Promise<void> {
    for (const job of await this.jobs<'correctTotals'>('correctTotals'))
      await this.correcting.perform(job, (write) => recordEffect(this.engine, job.id, write));
  }

  private async jobs<Name extends 'openReport' | 'correctTotals'>(name: Name): Promise<Job<Name>[]> {
    const { rows } = await this.pool.query<{ id: string; payload: Job<Name>['payload'] }>(
      `select id, payload from outbox where kind = $1 and state in ('pending', 'queued') order by id`,
      [name],
    );
    return rows.map(({ id, payload }) => ({ id, name, caseId: null, payload }) as Job<Name>);
  }

  /** A school is received by its municipality, whatever is owed to the region by its operator, the region by its department. */
  private receiverOf({ key, above }: PlaceOfRegion): string {
    if (key === 'region') return this.region.department;
    if (above === 'region') return this.region.region.writer;
    return this.region.municipalities.find((one) => one.key === above)!.writer;
  }

  private by(person: string, report: string): Parameters<MoveReport['submit']>[0] {
    const viewer: Viewer = this.region.viewer(person);
    return { viewer, report, language: 'ru', at: now() };
  }
}

const now = (): string => new Date().toISOString();
