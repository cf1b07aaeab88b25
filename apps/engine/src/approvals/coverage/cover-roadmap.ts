import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { CoverageView } from '@tandem/contracts';
import { coverPlan, type Coverage } from '@tandem/roadmap-core';
import type { Viewer } from '../../identity/viewer.js';
import { compareRefusals } from './compare-refusals.js';
import { KeepVersions, type KeptVersion } from '../read/keep-versions.js';
import { FindText, type AskedText, type PlanText } from './find-text.js';

/** Rows of comparisons that are kept in memory: five hundred plans of sixty rows. */
const MOST_ROWS = 30_500;

/** A plan against the one above it, row by row: a version against what it was made for, a draft against what holds now. */
@Injectable()
export class CoverRoadmap {
  /** By the prints of both texts: what does not change is compared once. */
  private readonly compared = new LRUCache<string, Coverage>({
    max: 500,
    maxSize: MOST_ROWS,
    sizeCalculation: ({ rows }) => rows.length + 1,
  });

  constructor(
    private readonly texts: FindText,
    private readonly kept: KeepVersions,
  ) {}

  async of(viewer: Viewer, roadmap: string, asked: AskedText): Promise<CoverageView> {
    const own = await this.texts.find(viewer, roadmap, asked);
    if (!own.parentVersion) throw compareRefusals.noParent();
    // Whoever reads a plan reads the one that it was made for, also when another version is in force there.
    const above = await this.kept.of(own.parentVersion);
    const coverage = this.compare(own, above);
    return {
      roadmap,
      version: own.number,
      parent: {
        id: above.roadmap,
        version: above.id,
        number: above.number,
        title: above.title,
        plan: above.plan as CoverageView['parent']['plan'],
      },
      rows: coverage.rows as CoverageView['rows'],
      own: [...coverage.own],
      counts: coverage.counts,
    };
  }

  private compare(own: PlanText, above: KeptVersion): Coverage {
    const key = `${own.sha256} ${above.sha256}`;
    const known = this.compared.get(key);
    if (known) return known;
    const coverage = coverPlan(own.plan, above.plan);
    this.compared.set(key, coverage);
    return coverage;
  }
}
