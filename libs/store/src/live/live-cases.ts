import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { LiveCase } from './live-case.js';
import { loadCases } from './load-cases.js';

/**
 * Cases of this process in memory. The version check of the commit keeps them honest: a copy that another process
 * has overtaken fails its commit, is dropped here and loaded again.
 */
export class LiveCases {
  private readonly cache: LRUCache<string, LiveCase>;

  constructor(
    private readonly pool: Pool,
    max = 5_000,
  ) {
    this.cache = new LRUCache({ max });
  }

  /** The cases as this process knows them; what is missing is loaded in one query. */
  async get(ids: readonly string[]): Promise<Map<string, LiveCase>> {
    const found = new Map<string, LiveCase>();
    const missing: string[] = [];
    for (const id of ids) {
      const live = this.cache.get(id);
      if (live) found.set(id, live);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    for (const [id, live] of await loadCases(this.pool, missing)) {
      this.cache.set(id, live);
      found.set(id, live);
    }
    return found;
  }

  put(live: LiveCase): void {
    // A commit that finished late must not put an older revision over a newer one.
    const known = this.cache.get(live.id);
    if (!known || known.revision <= live.revision) this.cache.set(live.id, live);
  }

  drop(id: string): void {
    this.cache.delete(id);
  }
}
