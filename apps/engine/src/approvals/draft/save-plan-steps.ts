import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { PlanStepsSaved, SavePlanSteps as Input } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { performStep, type PlanStep, type RoadmapPlan } from '@tandem/roadmap-core';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { requestDigest } from '../../pipeline/idempotency.js';
import { writesAt } from '../open/planned-place.js';
import { refuseSecondPlan } from '../open/write-roadmap.js';
import { refuseRoadmap } from '../refusals.js';
import { FindRoadmap, type SeenRoadmap } from '../remarks/find-roadmap.js';
import { CheckDraftPlan } from './check-draft-plan.js';
import { announceDraft } from './announce-draft.js';
import { lockPlanDraft, renameRoadmap, writePlanDraft, type DraftRow } from './draft-rows.js';
import { isBeingWritten, ownWritingTask } from './writes-plan.js';

/** Takes the steps of the editor and makes them again: all of them are kept, or none. */
@Injectable()
export class SavePlanSteps {
  constructor(
    private readonly pool: EnginePool,
    private readonly roadmaps: FindRoadmap,
    private readonly check: CheckDraftPlan,
    private readonly audit: AuditLog,
  ) {}

  async save(viewer: Viewer, id: string, input: Input, language: Language): Promise<PlanStepsSaved> {
    const seen = await this.roadmaps.find(viewer, id);
    const task = this.taskOf(viewer, seen);
    const digest = requestDigest([input.revision, input.steps]);
    const saved = await inTransaction(this.pool, async (client) => {
      const draft = await lockPlanDraft(client, id);
      if (wasSaved(draft, viewer, input, digest)) return { ...draft, savedAt: draft.saved_at };
      if (draft.revision !== input.revision) throw refuseRoadmap.staleDraft(draft);
      await refuseClosed(client, task);
      const plan = perform(draft.plan, input.steps, language);
      if (draft.is_unsent) await this.rename(client, id, draft, plan);
      const savedAt = await writePlanDraft(client, id, plan, { person: viewer.person.id, steps: digest });
      await announceDraft(client, seen, draft.revision + 1);
      return { plan, revision: draft.revision + 1, savedAt };
    });
    return {
      revision: saved.revision,
      savedAt: saved.savedAt.toISOString(),
      issues: await this.check.issues(id, saved.plan),
    };
  }

  /** The id of the task by which he writes. */
  private taskOf(viewer: Viewer, { live, levelPath, workflow }: SeenRoadmap): string {
    const { definition } = workflow.compiled;
    const task = ownWritingTask(viewer, live, levelPath, definition);
    if (task) return task.id;
    if (!isBeingWritten(live, definition) && writesAt(viewer, levelPath))
      throw refuseRoadmap.notOpenForWriting();
    this.audit.refused(viewer, 'roadmap.steps', live.id);
    throw refuseRoadmap.notWriter();
  }

  /** A new period must not lie over that of another plan of the place. */
  private async rename(client: PoolClient, id: string, draft: DraftRow, plan: RoadmapPlan): Promise<void> {
    const { title, period } = draft.plan;
    if (plan.title === title && plan.period.from === period.from && plan.period.to === period.to) return;
    await refuseSecondPlan(client, draft.level_path, plan.period, [id, draft.replaces_id]);
    await renameRoadmap(client, id, plan);
  }
}

/** The answer to the same save was lost on its way: it is given again, and nothing is done twice. */
const wasSaved = (draft: DraftRow, { person }: Viewer, { revision }: Input, digest: string): boolean =>
  draft.revision === revision + 1 && draft.saved_by === person.id && draft.steps_sha256 === digest;

/** The plan may have been sent since the right was judged; the lock keeps it from being sent meanwhile. */
const refuseClosed = async (client: PoolClient, task: string): Promise<void> => {
  const { rowCount } = await client.query(`select 1 from task where id = $1 and status = 'open' for share`, [
    task,
  ]);
  if (!rowCount) throw refuseRoadmap.notOpenForWriting();
};

const perform = (before: RoadmapPlan, steps: readonly PlanStep[], language: Language): RoadmapPlan => {
  let plan = before;
  for (const [at, step] of steps.entries()) {
    const performed = performStep(plan, step);
    if (!performed.ok) throw refuseRoadmap.badStep(performed.code, at, language);
    plan = performed.plan;
  }
  return plan;
};
