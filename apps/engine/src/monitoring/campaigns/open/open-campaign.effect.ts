import { Injectable } from '@nestjs/common';
import type { Job } from '@tandem/queue';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';
import { OpenCampaignCase } from './open-campaign-case.js';

/** Opens the case of a campaign whose process stopped between its rows and its case. */
@Injectable()
export class OpenCampaignEffect implements EffectHandler<'openCampaign'> {
  readonly name = 'openCampaign';

  constructor(private readonly cases: OpenCampaignCase) {}

  async perform(job: Job<'openCampaign'>, record: Record): Promise<void> {
    const { campaign } = job.payload;
    const found = await this.cases.open({ system: true, key: `outbox:${job.id}` }, campaign);
    await record(() => Promise.resolve({ campaign, found }));
  }
}
