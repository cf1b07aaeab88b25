import { Injectable } from '@nestjs/common';
import type { ReportContent } from '@tandem/contracts';
import { checkReport, type ReportIssue } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { refuse } from '../../../problems/problem-error.js';
import { BuildReport } from '../build/build-report.js';
import type { KeptReport } from '../build/kept-report.js';
import { PrefillAnswers } from '../build/prefill-answers.js';
import { readReportDraft, writeErrors, type ReportDraft } from '../draft/draft-rows.js';
import { PrefillForm } from '../prefill/prefill-form.js';
import { refuseReport } from '../refusals.js';
import type { SeenReport } from '../source/find-report.js';
import { isBeingWritten, ownWritingTask, writesHere } from '../source/works-at.js';
import { reportStanding } from './report-head.js';
import { readVersionText, type VersionRow, type VersionText } from './report-versions.js';

/** Which of a report's texts: a version by number, the draft, or the one last sent. */
export type WhichReport = 'draft' | 'sent' | number;

/** What is shown, with what it was entered as. */
interface Shown {
  readonly kept: KeptReport;
  readonly content: ReportContent;
  readonly issues: readonly ReportIssue[];
  readonly draft?: ReportDraft;
  readonly version?: VersionText;
}

/** Which text of a report somebody is shown: the draft as it stands now, or what was sent. */
@Injectable()
export class ShownText {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
    private readonly building: BuildReport,
    private readonly prefilling: PrefillAnswers,
    private readonly prefillingForm: PrefillForm,
  ) {}

  /**
   * Without being named: the draft while it is being written, for those who may read it; otherwise what was sent last.
   * Live numbers go on changing, and what was sent does not.
   */
  async of(
    viewer: Viewer,
    seen: SeenReport,
    versions: readonly VersionRow[],
    which: WhichReport | undefined,
  ): Promise<Shown> {
    const { source } = seen;
    const inside = writesHere(viewer, source.level_path);
    const isDraft = source.version_id === null || isBeingWritten(seen);
    if (inside && (which === 'draft' || (which === undefined && isDraft))) return this.draftOf(viewer, seen);
    if (which === 'draft') throw refuse.notFound();
    // What was taken back before it was taken up was not sent: of earlier rounds what was read stays.
    const lastSent = source.sent_version_ids.at(-1);
    const wanted = versions.find(({ id, number }) =>
      typeof which === 'number' ? number === which : id === lastSent,
    );
    if (!wanted && typeof which === 'number') throw refuse.notFound();
    if (!wanted) throw reportStanding(source).withdrawn ? refuseReport.withdrawn() : refuseReport.notSent();
    const version = (await this.context.as(viewer, (reader) => readVersionText(reader, wanted.id)))!;
    const issues = source.form ? [] : checkReport(version.report.report);
    return { kept: version.report, content: version.content, issues, version };
  }

  private async draftOf(viewer: Viewer, seen: SeenReport): Promise<Shown> {
    const { source } = seen;
    const draft = await readReportDraft(this.pool, source.id);
    const writer = ownWritingTask(viewer, seen) ? viewer.person.id : undefined;
    const content = await this.prefillingForm.content(
      source,
      await this.prefilling.content(source, draft.content),
      writer,
    );
    const built = await this.building.build(source, content);
    // Live numbers may have changed since it was saved: the guards of sending are to ask about what the page shows.
    await writeErrors(this.pool, source.id, draft.revision, built.issues);
    return { kept: built, content, issues: built.issues, draft };
  }
}
