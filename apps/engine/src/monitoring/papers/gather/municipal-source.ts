import { Injectable } from '@nestjs/common';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { Viewer } from '../../../identity/viewer.js';
import { municipalNotePaper } from '../kinds/municipal-note-paper.js';
import { refusePaper } from '../paper-refusals.js';
import { GatherCoverage } from './gather-coverage.js';
import { GatherTotal, type SeenTotal } from './gather-total.js';
import type { PaperOrder, PaperSource, Telling } from './paper-source.js';

/** «Справка» of a municipality. */
@Injectable()
export class MunicipalSource implements PaperSource {
  constructor(
    private readonly totals: GatherTotal,
    private readonly coverage: GatherCoverage,
  ) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    const { view } = await this.see(viewer, order);
    return `Справка, ${view.place.title}, ${view.period.title}`;
  }

  async gather(viewer: Viewer, order: PaperOrder, telling: Telling): Promise<FilledPaper> {
    const total = await this.see(viewer, order);
    const campaign = await this.coverage.campaign(viewer, order.of);
    const groups = await this.coverage.groups(viewer, order.of, total.zone);
    const own = await this.totals.ownReport(viewer, total);
    return municipalNotePaper({
      campaign: campaign.title,
      total: total.view,
      groups: groups.filter(({ place }) => place?.id === total.view.place.id),
      byUnit: await this.totals.byUnit(viewer, total, telling),
      texts: own.texts,
      drafted: await this.totals.drafted(total),
      risks: order.fields?.['risks'] ?? '',
      signers: await this.totals.signers(total, own),
    });
  }

  private async see(viewer: Viewer, order: PaperOrder): Promise<SeenTotal> {
    const total = await this.totals.see(viewer, order.of, order.unit);
    if (total.level !== 'municipality') throw refusePaper.notOfMunicipality();
    return total;
  }
}
