import type { PoolClient } from 'pg';
import type { RoadmapPlan } from '@tandem/roadmap-core';

import { planText } from './plan-text.js';

export interface DraftRow {
  readonly plan: RoadmapPlan;
  readonly sha256: string;
  readonly revision: number;
  readonly saved_at: Date;
  readonly saved_by: string | null;
  readonly steps_sha256: string | null;
  readonly level_path: string;
  readonly replaces_id: string | null;
  /** Nothing has been sent yet: what the plan is called is still its author's affair. */
  readonly is_unsent: boolean;
}

/** The draft, this transaction's alone until it ends. */
export const lockPlanDraft = async (client: PoolClient, id: string): Promise<DraftRow> => {
  const { rows } = await client.query<DraftRow>(
    `select d.plan, d.sha256, d.revision, d.saved_at, d.saved_by, d.steps_sha256, r.level_path::text as level_path, r.replaces_id, r.version_id is null as is_unsent
     from roadmap_draft d join roadmap r on r.id = d.roadmap_id where d.roadmap_id = $1 for update of d`,
    [id],
  );
  if (!rows[0]) throw new Error(`roadmap ${id} has no draft`);
  return rows[0];
};

/** Keeps the plan as the next revision; answers when. */
export const writePlanDraft = async (
  client: PoolClient,
  id: string,
  plan: RoadmapPlan,
  by: { readonly person: string; readonly steps: string },
): Promise<Date> => {
  const { text, sha256 } = planText(plan);
  const { rows } = await client.query<{ saved_at: Date }>(
    `update roadmap_draft set plan = $2, sha256 = $3, revision = revision + 1, saved_at = now(), saved_by = $4, steps_sha256 = $5
     where roadmap_id = $1 returning saved_at`,
    [id, text, sha256, by.person, by.steps],
  );
  return rows[0]!.saved_at;
};

/** What lists say of a plan follows its draft until it is first sent, and afterwards what was sent (`roadmap_follows_case`). */
export const renameRoadmap = async (
  client: PoolClient,
  id: string,
  { title, period }: Pick<RoadmapPlan, 'title' | 'period'>,
): Promise<void> => {
  await client.query(`update roadmap set title = $2, period_from = $3, period_to = $4 where id = $1`, [
    id,
    title,
    period.from,
    period.to,
  ]);
  await client.query(`update "case" set title = $2 where id = $1`, [id, title]);
};
