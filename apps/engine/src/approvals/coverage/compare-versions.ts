import { Injectable } from '@nestjs/common';
import type { DiffView } from '@tandem/contracts';
import { comparePlans } from '@tandem/roadmap-core';
import type { Viewer } from '../../identity/viewer.js';
import { Refusal } from '../../problems/problem-error.js';
import { compareRefusals } from './compare-refusals.js';
import { FindText, type AskedText, type PlanText } from './find-text.js';

/** What changed in a plan from one text to another. */
@Injectable()
export class CompareVersions {
  constructor(private readonly texts: FindText) {}

  /** Without `to` the newest that the viewer may read; without `from` the one before it. */
  async between(viewer: Viewer, roadmap: string, from: AskedText, to: AskedText): Promise<DiffView> {
    const after = await this.texts.find(viewer, roadmap, to);
    const before =
      from === undefined ? await this.before(viewer, after) : await this.texts.find(viewer, roadmap, from);
    return {
      from: sideOf(before),
      to: sideOf(after),
      changes: comparePlans(before.plan, after.plan) as DiffView['changes'],
    };
  }

  private async before(viewer: Viewer, after: PlanText): Promise<PlanText> {
    if (after.number === 1) throw compareRefusals.noEarlier();
    try {
      return await this.texts.find(viewer, after.roadmap, after.number === null ? 'sent' : after.number - 1);
    } catch (error) {
      throw error instanceof Refusal && error.status === 404 ? compareRefusals.noEarlier() : error;
    }
  }
}

const sideOf = ({ number, at }: PlanText): DiffView['from'] => ({ number, at: at.toISOString() });
