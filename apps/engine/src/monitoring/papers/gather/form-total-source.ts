import { Injectable } from '@nestjs/common';
import { localDate } from '@tandem/domain';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { Viewer } from '../../../identity/viewer.js';
import { ReadToldForm } from '../../consolidation/told-form/read-told-form.js';
import { formTotalPaper } from '../kinds/form-total-paper.js';
import { GatherCoverage } from './gather-coverage.js';
import { GatherTotal } from './gather-total.js';
import type { PaperOrder, PaperSource } from './paper-source.js';

/** What a campaign by a form has told so far, of a municipality or of the region, as its page shows it. */
@Injectable()
export class FormTotalSource implements PaperSource {
  constructor(
    private readonly totals: GatherTotal,
    private readonly coverage: GatherCoverage,
    private readonly reading: ReadToldForm,
  ) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    const { told, total } = await this.read(viewer, order);
    return `Свод, ${told.title}, ${told.place.title}, ${total.view.period.title}`;
  }

  async gather(viewer: Viewer, order: PaperOrder): Promise<FilledPaper> {
    const { told, total } = await this.read(viewer, order);
    const campaign = await this.coverage.campaign(viewer, order.of);
    return formTotalPaper({
      campaign: campaign.title,
      period: total.view.period,
      told,
      on: localDate(Date.now(), total.zone),
    });
  }

  private async read(viewer: Viewer, { of, unit }: PaperOrder) {
    const total = await this.totals.see(viewer, of, unit);
    return { total, told: await this.reading.read(viewer, of, total.path, 'ru') };
  }
}
