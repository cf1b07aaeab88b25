import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@tandem/domain';
import { acceptedReport, type AcceptedReport } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { CheckBefore, type AboutToSend } from '../../../pipeline/check-before.js';
import { takeBackVersion, type FrozenVersion } from '../../../pipeline/frozen-version.js';
import { BuildReport, type BuiltReport } from '../build/build-report.js';
import { numbersOf } from '../build/kept-report.js';
import { PrefillAnswers } from '../build/prefill-answers.js';
import { lockReportDraft, readReportDraft, writeErrors, type ReportDraft } from '../draft/draft-rows.js';
import { sorted } from '../draft/report-content.js';
import { refuseReport } from '../refusals.js';
import { FindReport, type SeenReport } from '../source/find-report.js';
import type { ReportSource } from '../source/report-source.js';
import { turnOfReport } from '../source/turn-of-report.js';
import { CheckReportForm } from './check-report-form.js';
import { latestVersion, writeVersion } from './version-rows.js';

/** Makes a version that never changes: entries, live numbers and the people behind them, as they are at this moment. */
@Injectable()
export class FreezeReport implements OnModuleInit {
  constructor(
    private readonly pool: EnginePool,
    private readonly building: BuildReport,
    private readonly form: CheckReportForm,
    private readonly prefilling: PrefillAnswers,
    private readonly reports: FindReport,
    private readonly before: CheckBefore,
  ) {}

  onModuleInit(): void {
    this.before.on('report', 'REPORT.SUBMIT', (asked) => this.refuseWhatCannotGo(asked), {
      turnOf: turnOfReport,
    });
  }

  /** A version that came back and is sent again unchanged must still say what the system counts now. */
  private async refuseWhatCannotGo({ viewer, caseId, language }: AboutToSend): Promise<void> {
    const { source } = await this.reports.find(viewer, caseId);
    const { draft, built } = await this.judge(viewer, source, language);
    const latest = await latestVersion(this.pool, source.id);
    if (latest?.sha256 === draft.sha256 && !sameTold(latest.told, toldOf(built, '')))
      throw refuseReport.countedAnew();
  }

  /** Refuses a report with errors, naming each place. `past`: when it was, where it is told (the demonstration). */
  async freeze(
    viewer: Viewer,
    { source }: SeenReport,
    language: Language,
    past?: string,
  ): Promise<FrozenVersion> {
    const at = past ?? new Date().toISOString();
    // Built before the lock: reckoning live numbers takes connections that a transaction must not wait for.
    const { draft, built } = await this.judge(viewer, source, language, past);
    return inTransaction(this.pool, async (client) => {
      const { revision } = await lockReportDraft(client, source.id);
      if (revision !== draft.revision) throw refuseReport.changedMeanwhile();
      const told = toldOf(built, at);
      const latest = await latestVersion(client, source.id);
      if (latest?.sha256 === draft.sha256 && sameTold(latest.told, told))
        return { version: latest.id, isNew: false };
      const version = await writeVersion(client, viewer.person.id, source.id, { draft, built, told, at });
      return { version, isNew: true };
    });
  }

  /** The report as it would be sent now; refuses one with errors. */
  private async judge(
    viewer: Viewer,
    source: ReportSource,
    language: Language,
    past?: string,
  ): Promise<{ readonly draft: ReportDraft; readonly built: BuiltReport }> {
    const saved = await readReportDraft(this.pool, source.id);
    // Sent as it stood on the page.
    const draft = { ...saved, content: await this.prefilling.content(source, saved.content) };
    const built = await this.building.build(source, draft.content, { at: past });
    const issues = [
      ...built.issues,
      ...(source.form ? [] : await this.form.issues(viewer, source, built.report)),
    ];
    await writeErrors(this.pool, source.id, draft.revision, issues);
    if (issues.some(({ severity }) => severity === 'error')) throw refuseReport.hasErrors(issues, language);
    return { draft, built };
  }

  /** Takes back what was frozen for a sending which was refused. */
  unfreeze(report: string, frozen: FrozenVersion): Promise<void> {
    return takeBackVersion(this.pool, 'report', report, frozen);
  }
}

/** What a total needs: the numbers. The people behind them are kept apart, and told to nobody above. */
const toldOf = ({ report }: BuiltReport, at: string): AcceptedReport => {
  const told = acceptedReport(report, at);
  return {
    ...told,
    rows: told.rows.map((row) => ({
      ...row,
      ...(row.fact && { fact: numbersOf(row.fact) }),
      ...(row.year && { year: numbersOf(row.year) }),
    })),
  };
};

/** The moment is of the sending, not of what is told. */
const sameTold = (a: AcceptedReport, b: AcceptedReport): boolean =>
  JSON.stringify({ ...a, acceptedAt: '' }, sorted) === JSON.stringify({ ...b, acceptedAt: '' }, sorted);
