import { Injectable } from '@nestjs/common';
import { correctConsolidation } from '@tandem/monitoring-core';
import { EnginePool } from '../../database/pools.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import type { ReportBelow } from './accepted-reports.js';
import { readTotals } from './kept-total.js';
import { lockTotals, MakeTotal } from './make-total.js';
import { totalPlace } from './total-place.js';

/** Reports accepted after totals were made correct them by the next number; what was sent stays (workflow e, LATE_ACCEPT). */
@Injectable()
export class CorrectTotals {
  constructor(
    private readonly pool: EnginePool,
    private readonly totals: MakeTotal,
  ) {}

  /** Of every place whose total was made and counts this report. `at` tells a past (the demonstration). */
  async after(report: string, at?: string): Promise<number> {
    const { rows } = await this.pool.query<{ campaign: string; path: string }>(
      `select distinct s.campaign_id as campaign, s.level_path::text as path
       from report r join consolidation s on s.campaign_id = r.campaign_id and r.level_path <@ s.level_path where r.id = $1`,
      [report],
    );
    let corrected = 0;
    for (const { campaign, path } of rows) if (await this.correct(campaign, path, at)) corrected += 1;
    return corrected;
  }

  /** Nothing was accepted since: nothing is written, however often it is asked. */
  private correct(campaign: string, path: string, at: string | undefined): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      await lockTotals(client, campaign);
      const place = await totalPlace(client, campaign, path);
      const [latest] = await readTotals(client, campaign, path);
      if (!place || !latest) return false;
      const { content } = latest;
      const made = await this.totals.now({ ...place, roadmapVersion: content.roadmapVersion }, client);
      const late = laterThan(content.reports, made.below);
      if (late.length === 0) return false;
      const before = await this.totals.input(
        { ...place, roadmapVersion: content.roadmapVersion },
        content.reports,
        client,
      );
      const units = new Set(late.map(({ unit }) => unit));
      const version = correctConsolidation(
        { version: latest.number, input: before, consolidation: content.consolidation },
        made.input.accepted.filter(({ unit }) => units.has(unit)),
        at ?? new Date().toISOString(),
      );
      await this.totals.keep(
        client,
        { ...place, roadmapVersion: content.roadmapVersion },
        { below: joined(content.reports, late), consolidation: version.consolidation },
        {
          person: null,
          number: version.version,
          ...(version.correction && { correction: version.correction }),
          ...(at ? { at } : {}),
        },
      );
      return true;
    });
  }
}

/** Reports that were accepted, or accepted anew, since; of units that the total expected. */
const laterThan = (before: readonly ReportBelow[], now: readonly ReportBelow[]): ReportBelow[] => {
  const known = new Map(before.map(({ report, version }) => [report, version]));
  return now.filter(
    ({ report, version }) => version !== null && known.has(report) && known.get(report) !== version,
  );
};

const joined = (before: readonly ReportBelow[], late: readonly ReportBelow[]): ReportBelow[] => {
  const anew = new Map(late.map((one) => [one.report, one]));
  return before.map((one) => anew.get(one.report) ?? one);
};
