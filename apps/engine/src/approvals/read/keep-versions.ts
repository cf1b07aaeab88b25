import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient } from 'pg';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { EnginePool } from '../../database/pools.js';

/** A version that never changes: whose it is, which number it has, what stands in it. */
export interface KeptVersion {
  readonly id: string;
  readonly roadmap: string;
  readonly number: number;
  readonly sha256: string;
  readonly title: string;
  readonly plan: RoadmapPlan;
}

/**
 * Frozen plans in memory: a parent's is asked for with each look at each plan below it. Whose right it is to see one,
 * the asker has found out.
 */
@Injectable()
export class KeepVersions {
  private readonly kept = new LRUCache<string, KeptVersion>({ max: 300 });

  constructor(private readonly pool: EnginePool) {}

  /** `database`: the connection of a transaction that must not wait for another one. */
  async of(version: string, database: Pool | PoolClient = this.pool): Promise<KeptVersion> {
    const known = this.kept.get(version);
    if (known) return known;
    const { rows } = await database.query<KeptVersion>({
      name: 'kept-version',
      text: `select id, roadmap_id as roadmap, number, sha256, plan->>'title' as title, plan from roadmap_version where id = $1`,
      values: [version],
    });
    if (!rows[0]) throw new Error(`version ${version} of a roadmap is missing`);
    this.kept.set(version, rows[0]);
    return rows[0];
  }
}
