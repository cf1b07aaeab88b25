import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  campaignReportsListed,
  campaignReportsQuery,
  campaignsListed,
  campaignsQuery,
  campaignView,
  uuid,
  type CampaignReportRow,
  type CampaignRow,
  type CampaignView,
  type Page,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { ListCampaigns } from './read/list-campaigns.js';
import { ListReports } from './read/list-reports.js';
import { ReadCampaign } from './read/read-campaign.js';

/** Campaigns and the reports that they expect, as far as the viewer sees them. */
@ApiTags('monitoring')
@Controller('campaigns')
@Needs('monitoring.see')
export class CampaignsController {
  constructor(
    private readonly listing: ListCampaigns,
    private readonly reading: ReadCampaign,
    private readonly reports: ListReports,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: campaignsListed })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: campaignsQuery }) query: z.infer<typeof campaignsQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<CampaignRow>> {
    return this.listing.list(viewer, query, language);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: campaignView })
  read(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<CampaignView> {
    return this.reading.read(viewer, id, language);
  }

  @Get(':id/reports')
  @ApiOkResponse({ standardSchema: campaignReportsListed })
  listReports(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: campaignReportsQuery }) query: z.infer<typeof campaignReportsQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<CampaignReportRow>> {
    return this.reports.list(viewer, id, query, language);
  }
}
