import { Injectable } from '@nestjs/common';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { Viewer } from '../../../identity/viewer.js';
import { ReadIndicators } from '../../indicators/read-indicators.js';
import { regionalAnalysisPaper } from '../kinds/regional-analysis-paper.js';
import { refusePaper } from '../paper-refusals.js';
import { GatherCoverage } from './gather-coverage.js';
import { GatherTotal, type SeenTotal } from './gather-total.js';
import type { PaperOrder, PaperSource, Telling } from './paper-source.js';

/** The report for the director: of the region as a whole. */
@Injectable()
export class RegionalSource implements PaperSource {
  constructor(
    private readonly totals: GatherTotal,
    private readonly coverage: GatherCoverage,
    private readonly indicators: ReadIndicators,
  ) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    const { view } = await this.see(viewer, order);
    return `Аналитический отчёт, ${view.place.title}, ${view.period.title}`;
  }

  async gather(viewer: Viewer, order: PaperOrder, telling: Telling): Promise<FilledPaper> {
    const total = await this.see(viewer, order);
    const campaign = await this.coverage.campaign(viewer, order.of);
    const own = await this.totals.ownReport(viewer, total);
    const indicators = await this.indicators.list(viewer, total.view.place.id, undefined, 'ru');
    return regionalAnalysisPaper({
      campaign: campaign.title,
      total: total.view,
      groups: await this.coverage.groups(viewer, order.of, total.zone),
      byUnit: await this.totals.byUnit(viewer, total, telling),
      indicators: indicators.items,
      told: await this.totals.told(viewer, total),
      texts: own.texts,
      drafted: await this.totals.drafted(total),
      signers: await this.totals.signers(total, own),
    });
  }

  private async see(viewer: Viewer, order: PaperOrder): Promise<SeenTotal> {
    const total = await this.totals.see(viewer, order.of, order.unit);
    if (total.level !== 'region') throw refusePaper.notOfRegion();
    return total;
  }
}
