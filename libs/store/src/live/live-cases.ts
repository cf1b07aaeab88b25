import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { GroupCommit } from '../commit/group-commit.js';
import type { LiveCase } from './live-case.js';
import { loadCases } from './load-cases.js';

/**
 * Cases of this process in memory. The version check of the commit keeps them honest: a copy that another process
 * has overtaken fails its commit, is dropped here and loaded again. What is not committed has no such check: who reads
 * a case, asks who may do what or refuses, asks for it as it is stored now (`current`, `overtaken`).
 */
export class LiveCases {
  private readonly cache: LRUCache<string, LiveCase>;

  private readonly asked: GroupCommit<string, LiveCase | null>;
  private asking = 0;

  constructor(
    private readonly pool: Pool,
    max = 5_000,
  ) {
    this.cache = new LRUCache({ max });
    this.asked = new GroupCommit((ids) => this.readCurrent(ids), { inFlight: 4 });
  }

  /** The case as it is stored now, whoever moved it; concurrent callers share one look at the revisions. */
  current(id: string): Promise<LiveCase | null> {
    return this.asked.submit(String((this.asking += 1)), id);
  }

  /** Which of these copies are not the newest any more: another process has moved the case. They are dropped. */
  async overtaken(copies: readonly Pick<LiveCase, 'id' | 'revision'>[]): Promise<Set<string>> {
    const stored = await this.revisions(copies.map((copy) => copy.id));
    const old = copies.filter((copy) => (stored.get(copy.id) ?? 0) > copy.revision).map((copy) => copy.id);
    for (const id of old) if ((this.cache.get(id)?.revision ?? 0) < stored.get(id)!) this.drop(id);
    return new Set(old);
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

  private async readCurrent(ids: readonly string[]): Promise<(LiveCase | null)[]> {
    const known = ids.flatMap((id) => this.cache.get(id) ?? []);
    if (known.length > 0) await this.overtaken(known);
    const found = await this.get(ids);
    return ids.map((id) => found.get(id) ?? null);
  }

  private async revisions(ids: readonly string[]): Promise<Map<string, number>> {
    const { rows } = await this.pool.query<{ id: string; revision: number }>({
      name: 'case-revisions',
      text: 'select id, revision::float8 as revision from "case" where id = any($1::uuid[])',
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row.revision]));
  }
}
