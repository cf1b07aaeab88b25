import { Injectable } from '@nestjs/common';
import type { NarrativeView } from '@tandem/contracts';
import { draftConsolidatedNarrative, draftNarrative, writeNarrative } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { BuildReport } from '../build/build-report.js';
import { readReportDraft } from '../draft/draft-rows.js';
import { refuseReport } from '../refusals.js';
import { FindReport } from '../source/find-report.js';
import { writesHere } from '../source/works-at.js';

/** Text drafted from the rows, for those who write the report to edit. */
@Injectable()
export class ReadNarrative {
  constructor(
    private readonly pool: EnginePool,
    private readonly reports: FindReport,
    private readonly building: BuildReport,
  ) {}

  /** Of a report that sums up others it first says who is in it. */
  async read(viewer: Viewer, id: string): Promise<NarrativeView> {
    const { source } = await this.reports.find(viewer, id);
    if (!writesHere(viewer, source.level_path)) throw refuseReport.notWriter();
    const draft = await readReportDraft(this.pool, id);
    const { report, reckoned } = await this.building.build(source, draft.content);
    const told = draftNarrative(report);
    const coverage = reckoned.consolidation
      ? draftConsolidatedNarrative(reckoned.consolidation).filter(({ rows }) => rows.length === 0)
      : [];
    const sentences = [...coverage, ...told];
    return {
      text: writeNarrative(sentences),
      sentences: sentences.map(({ about, text, rows }) => ({ about, text, rows: [...rows] })),
    };
  }
}
