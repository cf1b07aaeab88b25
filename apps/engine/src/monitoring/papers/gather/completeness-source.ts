import { Injectable } from '@nestjs/common';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { Viewer } from '../../../identity/viewer.js';
import { showPeriod } from '../../campaigns/read/show-campaign.js';
import { completenessPaper } from '../kinds/completeness-paper.js';
import { GatherCoverage } from './gather-coverage.js';
import type { PaperOrder, PaperSource } from './paper-source.js';

/** Who has handed in and who has not, on this day. */
@Injectable()
export class CompletenessSource implements PaperSource {
  constructor(private readonly coverage: GatherCoverage) {}

  async check(viewer: Viewer, { of }: PaperOrder): Promise<string> {
    return `Полнота отчётов, ${(await this.coverage.campaign(viewer, of)).title}`;
  }

  async gather(viewer: Viewer, { of }: PaperOrder): Promise<FilledPaper> {
    const campaign = await this.coverage.campaign(viewer, of);
    return completenessPaper({
      campaign: campaign.title,
      period: showPeriod(campaign.rules.period, 'ru'),
      place: campaign.body_title,
      on: campaign.today,
      groups: await this.coverage.groups(viewer, of, campaign.zone),
    });
  }
}
