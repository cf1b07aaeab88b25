import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { PoolClient } from 'pg';
import type { ReportContent, ReportSaved, SaveReport } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { announceDraft } from '../../../approvals/draft/announce-draft.js';
import { AuditLog } from '../../../audit/audit-log.js';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { holdOffTurn } from '../../../pipeline/take-turns.js';
import { BuildReport } from '../build/build-report.js';
import { PrefillAnswers } from '../build/prefill-answers.js';
import { issueView, rowViews } from '../read/row-view.js';
import { refuseReport } from '../refusals.js';
import { FindReport, type SeenReport } from '../source/find-report.js';
import { isBeingWritten, ownWritingTask, writesHere } from '../source/works-at.js';
import { turnOfReport } from '../source/turn-of-report.js';
import {
  lockReportDraft,
  markStarted,
  writeErrors,
  writeReportDraft,
  type ReportDraft,
} from './draft-rows.js';
import { performReportSteps, placeOfStep } from './perform-report-steps.js';

interface Kept {
  readonly content: ReportContent;
  readonly revision: number;
  readonly savedAt: Date;
}

/** Takes the steps of the editor: all of them are kept, joined with what others did in other places, or none. */
@Injectable()
export class SaveReportSteps {
  constructor(
    private readonly pool: EnginePool,
    private readonly reports: FindReport,
    private readonly prefilling: PrefillAnswers,
    private readonly building: BuildReport,
    private readonly audit: AuditLog,
  ) {}

  /** `at` tells a past (the demonstration); never from outside. */
  async save(
    viewer: Viewer,
    id: string,
    input: SaveReport,
    language: Language,
    at?: string,
  ): Promise<ReportSaved> {
    const seen = await this.reports.find(viewer, id);
    const task = this.taskOf(viewer, seen);
    const kept = await this.keep(viewer, seen, task, input, at);
    // As the page would show it now: what a survey has filled since it was opened is no fault.
    const shown = await this.prefilling.content(seen.source, kept.content);
    const built = await this.building.build(seen.source, shown, { recent: true, at });
    await writeErrors(this.pool, id, kept.revision, built.issues);
    const touched = new Set(input.steps.flatMap(measureOf));
    return {
      revision: kept.revision,
      savedAt: kept.savedAt.toISOString(),
      rows: rowViews({ kept: built, content: kept.content, roadmap: built.roadmap, language }, touched),
      issues: built.issues.map(issueView),
    };
  }

  private keep(
    viewer: Viewer,
    seen: SeenReport,
    task: string,
    input: SaveReport,
    at: string | undefined,
  ): Promise<Kept> {
    const { id, level_path: levelPath } = seen.source;
    return inTransaction(this.pool, async (client) => {
      const draft = await lockReportDraft(client, id);
      if (!(await holdOffTurn(client, turnOfReport(id)))) throw refuseReport.beingSent();
      await refuseClosed(client, task);
      const content = performReportSteps(draft.content, input.steps);
      // The answer to the same save was lost on its way, or nothing is new: nothing is done twice.
      if (draft.saved_at && isDeepStrictEqual(content, draft.content))
        return { content, revision: draft.revision, savedAt: draft.saved_at };
      refuseSamePlace(draft, input);
      const places = [...new Set(input.steps.map(placeOfStep))];
      const revision = draft.revision + 1;
      const savedAt = await writeReportDraft(client, id, content, {
        person: viewer.person.id,
        places,
        revision,
        at,
      });
      await markStarted(client, id, at);
      await announceDraft(client, { live: seen.live, levelPath }, revision);
      return { content, revision, savedAt };
    });
  }

  /** The id of the task by which he writes. */
  private taskOf(viewer: Viewer, seen: SeenReport): string {
    const task = ownWritingTask(viewer, seen);
    if (task) return task.id;
    if (!isBeingWritten(seen) && writesHere(viewer, seen.source.level_path))
      throw refuseReport.notOpenForWriting();
    this.audit.refused(viewer, 'report.steps', seen.source.id);
    throw refuseReport.notWriter();
  }
}

/** Whoever changed the same place since is not overwritten: the sender sees both and chooses. */
const refuseSamePlace = (draft: ReportDraft, { revision, steps }: SaveReport): void => {
  const changed = [...new Set(steps.map(placeOfStep))].filter(
    (place) => (draft.places[place] ?? 0) > revision,
  );
  if (changed.length > 0 || revision > draft.revision)
    throw refuseReport.staleDraft({ revision: draft.revision, content: draft.content }, changed);
};

/** The report may have been sent since the right was judged; the lock keeps it from being sent meanwhile. */
const refuseClosed = async (client: PoolClient, task: string): Promise<void> => {
  const { rowCount } = await client.query(`select 1 from task where id = $1 and status = 'open' for share`, [
    task,
  ]);
  if (!rowCount) throw refuseReport.notOpenForWriting();
};

const measureOf = (step: SaveReport['steps'][number]): string[] => {
  if (step.do === 'setRow') return [step.entry.measure];
  return step.do === 'clearRow' ? [step.measure] : [];
};
