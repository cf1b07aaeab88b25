import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { CoverageView } from '@tandem/contracts';
import { coverPlan, type Coverage } from '@tandem/roadmap-core';
import type { Viewer } from '../../identity/viewer.js';
import { compareRefusals } from './compare-refusals.js';
import { ReadPlans, type AskedText, type FrozenPlan, type PlanText } from './read-plans.js';

/** A plan against the one above it, row by row: a version against what it was made for, a draft against what holds now. */
@Injectable()
export class CoverRoadmap {
  /** By the prints of both texts: what does not change is compared once. */
  private readonly compared = new LRUCache<string, Coverage>({ max: 500 });

  constructor(private readonly plans: ReadPlans) {}

  async of(viewer: Viewer, roadmap: string, asked: AskedText): Promise<CoverageView> {
    const own = await this.plans.visible(viewer, roadmap, asked);
    if (!own.parentVersion) throw compareRefusals.noParent();
    const above = await this.plans.version(own.parentVersion);
    const coverage = this.compare(own, above);
    return {
      roadmap,
      version: own.number,
      parent: {
        id: above.roadmap,
        version: above.id,
        number: above.number,
        title: above.plan.title,
        plan: above.plan as CoverageView['parent']['plan'],
      },
      rows: coverage.rows as CoverageView['rows'],
      own: [...coverage.own],
      counts: coverage.counts,
    };
  }

  private compare(own: PlanText, above: FrozenPlan): Coverage {
    const key = `${own.sha256} ${above.sha256}`;
    const known = this.compared.get(key);
    if (known) return known;
    const coverage = coverPlan(own.plan, above.plan);
    this.compared.set(key, coverage);
    return coverage;
  }
}
