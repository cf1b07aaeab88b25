import { Injectable } from '@nestjs/common';
import type { ImpactView } from '@tandem/contracts';
import { proposalsFor } from '@tandem/roadmap-core';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { refuse } from '../../problems/problem-error.js';
import { compareRefusals } from '../coverage/compare-refusals.js';
import { FindText } from '../coverage/find-text.js';
import { PARENT_NOW } from '../facts/roadmap-facts.js';
import { KeepVersions } from '../read/keep-versions.js';

/** What the newest version of the plan above means for this plan: proposals that a person takes or leaves. */
@Injectable()
export class ReadImpact {
  constructor(
    private readonly context: ReadContext,
    private readonly texts: FindText,
    private readonly kept: KeepVersions,
  ) {}

  async of(viewer: Viewer, roadmap: string): Promise<ImpactView> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<{ made_for: string | null; now: string | null }>(
        `select r.parent_version_id as made_for, above.in_force_id as now from roadmap r ${PARENT_NOW} where r.id = $1`,
        [roadmap],
      ),
    );
    if (!row) throw refuse.notFound();
    if (!row.now) throw compareRefusals.noParent();
    const after = await this.kept.of(row.now);
    const before = row.made_for ? await this.kept.of(row.made_for) : undefined;
    const proposals =
      !before || before.id === after.id
        ? []
        : proposalsFor((await this.texts.find(viewer, roadmap, undefined)).plan, before.plan, after.plan);
    return {
      parent: { id: after.roadmap, title: after.title, from: before?.number ?? null, to: after.number },
      proposals: proposals as unknown as ImpactView['proposals'],
    };
  }
}
