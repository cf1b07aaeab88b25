import { Injectable } from '@nestjs/common';
import type { ReportView } from '@tandem/contracts';
import { isWithin } from '@tandem/domain';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { readReports } from '../../campaigns/read/report-rows.js';
import { tally } from '../../campaigns/read/tally.js';
import { LEVELS_BELOW } from '../../consolidation/accepted-reports.js';
import type { ReportSource } from '../source/report-source.js';

/** How far the reports have come of which this one is made, and whose are not in it. */
@Injectable()
export class BelowView {
  constructor(private readonly context: ReadContext) {}

  /** Null where nothing is summed up, and where nobody below was asked. */
  async of(viewer: Viewer, source: ReportSource, asOf: string): Promise<ReportView['below']> {
    const levels = LEVELS_BELOW[source.level];
    if (levels.length === 0) return null;
    const all = await this.context.as(viewer, (reader) =>
      readReports(reader, [source.campaign_id], Date.now()),
    );
    const below = all.filter(
      ({ level, level_path: path }) => levels.includes(level) && isWithin(path, source.level_path),
    );
    if (below.length === 0) return null;
    return {
      completeness: tally(below),
      missing: below
        .filter(({ standing }) => !standing.counted)
        .map(({ unit_id: id, unit_title: title, unit_kind: kind }) => ({ id, title, kind }))
        .sort((a, b) => a.title.localeCompare(b.title, 'ru', { numeric: true })),
      asOf,
    };
  }
}
