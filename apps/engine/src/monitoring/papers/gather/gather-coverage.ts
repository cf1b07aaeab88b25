import { Injectable } from '@nestjs/common';
import { localDate } from '@tandem/domain';
import type { Viewer } from '../../../identity/viewer.js';
import { Completeness } from '../../campaigns/read/completeness.js';
import { SeeCampaign } from '../../campaigns/read/see-campaign.js';
import type { CompletenessGroup } from '../parts/coverage.js';

/** Who has handed in and who has not, as far as the person sees, by the days of this place. */
@Injectable()
export class GatherCoverage {
  constructor(
    private readonly completeness: Completeness,
    private readonly campaigns: SeeCampaign,
  ) {}

  /** Refused like the page of the campaign. */
  async campaign(viewer: Viewer, id: string) {
    return (await this.campaigns.see(viewer, id)).row;
  }

  async groups(viewer: Viewer, campaign: string, zone: string): Promise<CompletenessGroup[]> {
    const { groups } = await this.completeness.list(viewer, campaign, 'ru');
    return groups.map((group) => ({
      ...group,
      late: group.late.map((one) => ({
        ...one,
        submittedAt: localDate(Date.parse(one.submittedAt), zone),
      })),
    }));
  }
}
