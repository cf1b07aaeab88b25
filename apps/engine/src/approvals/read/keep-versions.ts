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

/** Characters of plans that are kept at most: three hundred plans of the usual size, or twenty-five of the largest. */
const MOST_TEXT = 50_000_000;

/**
 * Frozen plans in memory: a parent's is asked for with each look at each plan below it. Whose right it is to see one,
 * the asker has found out.
 */
@Injectable()
export class KeepVersions {
  private readonly kept = new LRUCache<string, KeptVersion>({ max: 300, maxSize: MOST_TEXT });

  constructor(private readonly pool: EnginePool) {}

  /** `database`: the connection of a transaction that must not wait for another one. */
  async of(version: string, database: Pool | PoolClient = this.pool): Promise<KeptVersion> {
    const known = this.kept.get(version);
    if (known) return known;
    const { rows } = await database.query<KeptVersion & { size: number }>({
      name: 'kept-version',
      text: `select id, roadmap_id as roadmap, number, sha256, plan->>'title' as title, plan, length(plan::text) as size from roadmap_version where id = $1`,
      values: [version],
    });
    if (!rows[0]) throw new Error(`version ${version} of a roadmap is missing`);
    const { size, ...kept } = rows[0];
    this.kept.set(version, kept, { size });
    return kept;
  }
}
