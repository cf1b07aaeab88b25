import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Language } from '@tandem/domain';
import { checkPlan, coverPlan, type PlanIssue } from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { CheckBefore, type AboutToSend } from '../../pipeline/check-before.js';
import { takeBackVersion, type FrozenVersion } from '../../pipeline/frozen-version.js';
import { CheckDraftPlan, type DraftParent } from '../draft/check-draft-plan.js';
import { lockPlanDraft, type DraftRow } from '../draft/draft-rows.js';
import { refuseSecondPlan } from '../open/write-roadmap.js';
import { refuseRoadmap } from '../refusals.js';
import { FindRoadmap, type SeenRoadmap } from '../remarks/find-roadmap.js';
import { CheckPlanForm } from './check-plan-form.js';

/** Makes a version of the draft that never changes: what is sent, agreed and approved. */
@Injectable()
export class FreezePlan implements OnModuleInit {
  constructor(
    private readonly pool: EnginePool,
    private readonly check: CheckDraftPlan,
    private readonly form: CheckPlanForm,
    private readonly roadmaps: FindRoadmap,
    private readonly before: CheckBefore,
  ) {}

  onModuleInit(): void {
    this.before.on('roadmap', 'ROADMAP.SUBMIT', (asked) => this.refuseWhatCannotGo(asked));
  }

  /** A version that was taken back and is sent again unchanged is held by the form in force now, as any other. */
  private async refuseWhatCannotGo({ viewer, caseId, language }: AboutToSend): Promise<void> {
    const seen = await this.roadmaps.find(viewer, caseId);
    await inTransaction(this.pool, (client) => this.judge(client, seen, language));
  }

  /** Refuses a plan with errors, naming each place; warnings are kept with the version. */
  async freeze(
    viewer: Viewer,
    seen: SeenRoadmap,
    language: Language,
    at = new Date().toISOString(),
  ): Promise<FrozenVersion> {
    return inTransaction(this.pool, async (client) => {
      const { draft, above, issues } = await this.judge(client, seen, language);
      const latest = await latestVersion(client, seen.id);
      if (latest?.sha256 === draft.sha256 && latest.parent_version_id === above.version)
        return { version: latest.id, isNew: false };
      await standUnder(client, seen.id, above.roadmap);
      const by = { person: viewer.person.id, at };
      const version = await writeVersion(client, by, seen.id, draft, above, issues, latest?.number ?? 0);
      return { version, isNew: true };
    });
  }

  /** The draft, locked, with what is said of it; refuses what may not be sent. */
  private async judge(client: PoolClient, seen: SeenRoadmap, language: Language): Promise<JudgedDraft> {
    const draft = await lockPlanDraft(client, seen.id);
    const above = await this.check.above(seen.id, client);
    const issues = [
      ...checkPlan(draft.plan, {
        ...(above.parent ? { parent: above.parent } : {}),
        obligation: above.obligation,
      }),
      ...(await this.form.issues(seen, draft.plan, above)),
    ];
    if (issues.some((issue) => issue.severity === 'error'))
      throw refuseRoadmap.hasErrors(draft.plan, issues, language);
    await refuseSecondPlan(client, draft.level_path, draft.plan.period, [seen.id, draft.replaces_id]);
    return { draft, above, issues };
  }

  /** Takes back what was frozen for a sending which was refused. */
  unfreeze(roadmap: string, frozen: FrozenVersion): Promise<void> {
    return takeBackVersion(this.pool, 'roadmap', roadmap, frozen);
  }
}

interface JudgedDraft {
  readonly draft: DraftRow;
  readonly above: DraftParent;
  readonly issues: readonly PlanIssue[];
}

/** Where another plan has taken the place of the one above, what is sent from now on stands under it and hears of its changes. */
const standUnder = async (client: PoolClient, roadmap: string, parent: string | null): Promise<void> => {
  if (parent === null) return;
  for (const table of ['roadmap', '"case"'])
    await client.query(
      `update ${table} set parent_id = $2 where id = $1 and parent_id is distinct from $2::uuid`,
      [roadmap, parent],
    );
};

interface LatestVersion {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly parent_version_id: string | null;
}

const latestVersion = async (client: PoolClient, id: string): Promise<LatestVersion | undefined> => {
  const { rows } = await client.query<LatestVersion>(
    `select id, number, sha256, parent_version_id from roadmap_version where roadmap_id = $1 order by number desc limit 1`,
    [id],
  );
  return rows[0];
};

const writeVersion = async (
  client: PoolClient,
  by: { readonly person: string; readonly at: string },
  roadmap: string,
  draft: DraftRow,
  above: DraftParent,
  issues: readonly PlanIssue[],
  before: number,
): Promise<string> => {
  const id = newId();
  const coverage = above.parent ? coverPlan(draft.plan, above.parent).counts : null;
  await client.query(
    `insert into roadmap_version (id, roadmap_id, number, plan, sha256, parent_version_id, measures, errors, warnings, coverage, frozen_by, frozen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      roadmap,
      before + 1,
      JSON.stringify(draft.plan),
      draft.sha256,
      above.version,
      draft.plan.measures.length,
      0,
      issues.length,
      coverage && JSON.stringify(coverage),
      by.person,
      by.at,
    ],
  );
  return id;
};
