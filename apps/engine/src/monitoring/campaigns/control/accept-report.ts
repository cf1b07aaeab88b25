import { Injectable } from '@nestjs/common';
import type { Text } from '@tandem/domain';
import { ListEvents } from '../../../cases/list-events.js';
import { EnginePool } from '../../../database/pools.js';
import { CommitCase } from '../../../pipeline/commit-case.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { gatherReportFacts } from '../../reports/facts/report-facts.js';
import { MoveReport, type MovingReport } from '../../reports/move/move-report.js';

/** The acceptance of one report, as its own page does it: by it many are accepted as well. */
@Injectable()
export class AcceptReport {
  constructor(
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly events: ListEvents,
    private readonly moves: MoveReport,
  ) {}

  /** Why it could not be accepted now; the same as the page of the report would say of its button. */
  async foresee({ viewer, report, language }: MovingReport): Promise<Text | undefined> {
    const live = await this.cases.live(report);
    if (!live) return NOT_OPEN;
    const workflow = await this.definitions.workflow(live.workflowId);
    const offered = await this.events.for(viewer, live, workflow, language);
    const event = (type: string) => offered.find((one) => one.type === type);
    // Whoever accepts what he has not taken to be checked takes it by that.
    if (event('REPORT.TAKE')?.allowed) return this.remarksOf(report);
    const accept = event('REPORT.ACCEPT');
    if (accept?.allowed) return undefined;
    return accept?.reason ? { ru: accept.reason, en: accept.reason } : NOT_NOW;
  }

  /** Throws `Refusal`. */
  async accept(moving: MovingReport): Promise<void> {
    await this.moves.accept(moving, {});
  }

  private async remarksOf(report: string): Promise<Text | undefined> {
    const facts = await gatherReportFacts(this.pool, report, ['report.remarksWritten', 'report.remarksOpen']);
    return facts['report.remarksWritten'] === 0 && facts['report.remarksOpen'] === 0 ? undefined : REMARKS;
  }
}

const NOT_OPEN: Required<Text> = {
  ru: 'Отчёт ещё не открыт: подождите немного и обновите список.',
  en: 'The report is not open yet: wait a moment and load the list anew.',
};

const NOT_NOW: Required<Text> = {
  ru: 'Сейчас этот отчёт не ждёт вашего решения.',
  en: 'This report does not wait for your decision now.',
};

const REMARKS: Required<Text> = {
  ru: 'К\u00a0отчёту есть незакрытые или неотправленные замечания.',
  en: 'Some remarks on the report are open or not sent.',
};
