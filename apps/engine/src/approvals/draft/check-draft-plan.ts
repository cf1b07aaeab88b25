import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { checkPlan, type Obligation, type PlanIssue, type RoadmapPlan } from '@tandem/roadmap-core';
import { EnginePool } from '../../database/pools.js';
import { PARENT_NOW } from '../facts/roadmap-facts.js';
import { KeepVersions } from '../read/keep-versions.js';

/** A draft against the plan that is in force above it now. */
@Injectable()
export class CheckDraftPlan {
  constructor(
    private readonly pool: EnginePool,
    private readonly versions: KeepVersions,
  ) {}

  async issues(id: string, plan: RoadmapPlan): Promise<PlanIssue[]> {
    const { parent, obligation } = await this.above(id);
    return checkPlan(plan, { ...(parent ? { parent } : {}), obligation });
  }

  /** What a draft is judged by. `database`: the connection of a transaction that must not wait for another one. */
  async above(id: string, database: Pool | PoolClient = this.pool): Promise<DraftParent> {
    const { rows } = await database.query<{
      obligation: Obligation;
      roadmap: string | null;
      version: string | null;
    }>(
      `select r.obligation, above.id as roadmap, above.in_force_id as version from roadmap r ${PARENT_NOW} where r.id = $1`,
      [id],
    );
    const { obligation, roadmap, version } = rows[0]!;
    const parent = version === null ? undefined : (await this.versions.of(version, database)).plan;
    return { obligation, roadmap, version, parent };
  }
}

export interface DraftParent {
  readonly obligation: Obligation;
  readonly roadmap: string | null;
  readonly version: string | null;
  readonly parent: RoadmapPlan | undefined;
}
