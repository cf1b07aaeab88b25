import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  campaignCandidates,
  campaignPreview,
  campaignView,
  newCampaignSchema,
  type CampaignCandidates,
  type CampaignPreview,
  type CampaignView,
  type NewCampaign,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../../identity/viewer.js';
import { IdempotencyKey } from '../../../pipeline/moved-by.js';
import { InLanguage } from '../../../problems/language.js';
import { OpenCampaign } from './open-campaign.js';
import { PreviewCampaign } from '../plan/preview-campaign.js';
import { ReadCampaign } from '../read/read-campaign.js';

/** Campaigns before they are: foreseen, and opened. */
@ApiTags('monitoring')
@Controller('campaigns')
@Needs('monitoring.see')
export class OpenCampaignController {
  constructor(
    private readonly previewing: PreviewCampaign,
    private readonly opening: OpenCampaign,
    private readonly reading: ReadCampaign,
  ) {}

  @Post('preview')
  @Needs('campaigns.run')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: campaignPreview })
  preview(
    @Asking() viewer: Viewer,
    @Body({ schema: newCampaignSchema }) input: NewCampaign,
    @InLanguage() language: Language,
  ): Promise<CampaignPreview> {
    return this.previewing.preview(viewer, input, language);
  }

  /** Whom it would ask, had nobody been chosen. */
  @Post('candidates')
  @Needs('campaigns.run')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: campaignCandidates })
  candidates(
    @Asking() viewer: Viewer,
    @Body({ schema: newCampaignSchema }) input: NewCampaign,
    @InLanguage() language: Language,
  ): Promise<CampaignCandidates> {
    return this.previewing.candidates(viewer, input, language);
  }

  @Post()
  @Needs('campaigns.run')
  @ApiCreatedResponse({ standardSchema: campaignView })
  async open(
    @Asking() viewer: Viewer,
    @Body({ schema: newCampaignSchema }) input: NewCampaign,
    @IdempotencyKey() key: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CampaignView> {
    const id = await this.opening.open(viewer, input, language, key);
    return this.reading.read(viewer, id, language);
  }
}
