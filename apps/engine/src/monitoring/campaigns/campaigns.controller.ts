import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  acceptManySchema,
  acceptManyView,
  campaignCandidates,
  campaignPreview,
  campaignReportsListed,
  campaignReportsQuery,
  campaignsListed,
  campaignsQuery,
  campaignView,
  extendSchema,
  innerAssignmentSchema,
  innerPreview,
  newCampaignSchema,
  remindedView,
  remindSchema,
  uuid,
  type AcceptManyView,
  type CampaignCandidates,
  type CampaignPreview,
  type CampaignReportRow,
  type CampaignRow,
  type CampaignView,
  type InnerAssignment,
  type InnerPreview,
  type NewCampaign,
  type Page,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import type { Moving } from '../../pipeline/move-case.js';
import { IdempotencyKey, MovedBy } from '../../pipeline/moved-by.js';
import { InLanguage } from '../../problems/language.js';
import { AcceptMany } from './control/accept-many.js';
import { ExtendReports } from './control/extend-reports.js';
import { PreviewInner } from './control/preview-inner.js';
import { RemindByHand } from './control/remind-by-hand.js';
import { SetInnerDate } from './control/set-inner-date.js';
import { OpenCampaign } from './open/open-campaign.js';
import { PreviewCampaign } from './plan/preview-campaign.js';
import { ListCampaigns } from './read/list-campaigns.js';
import { ListReports } from './read/list-reports.js';
import { ReadCampaign } from './read/read-campaign.js';

const changed = campaignReportsListed.pick({ items: true });

/** Campaigns: foreseen, opened, watched over, and what their runner does with the reports that they expect. */
@ApiTags('monitoring')
@Controller('campaigns')
@Needs('monitoring.see')
export class CampaignsController {
  constructor(
    private readonly listing: ListCampaigns,
    private readonly previewing: PreviewCampaign,
    private readonly opening: OpenCampaign,
    private readonly reading: ReadCampaign,
    private readonly reports: ListReports,
    private readonly reminding: RemindByHand,
    private readonly extending: ExtendReports,
    private readonly accepting: AcceptMany,
    private readonly inner: SetInnerDate,
    private readonly foreseenInner: PreviewInner,
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

  @Post(':id/remind')
  @Needs('campaigns.run')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: remindedView })
  remind(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: remindSchema }) input: z.infer<typeof remindSchema>,
  ): Promise<z.infer<typeof remindedView>> {
    return this.reminding.remind(viewer, id, input);
  }

  @Post(':id/extend')
  @Needs('campaigns.run')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: changed })
  extend(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: extendSchema }) input: z.infer<typeof extendSchema>,
    @InLanguage() language: Language,
  ): Promise<{ items: CampaignReportRow[] }> {
    return this.extending.extend(viewer, id, input, language);
  }

  /** `preview` says what would happen to each and changes nothing. */
  @Post(':id/accept')
  @Needs('reports.check')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: acceptManyView })
  accept(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: acceptManySchema }) input: z.infer<typeof acceptManySchema>,
  ): Promise<AcceptManyView> {
    return this.accepting.accept(by, id, input);
  }

  @Post(':id/inner')
  @Needs('campaigns.run')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: changed })
  setInnerDate(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: innerAssignmentSchema }) input: InnerAssignment,
    @InLanguage() language: Language,
  ): Promise<{ items: CampaignReportRow[] }> {
    return this.inner.set(viewer, id, input, language);
  }

  @Post(':id/inner/preview')
  @Needs('campaigns.run')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: innerPreview })
  previewInner(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: innerAssignmentSchema }) input: InnerAssignment,
    @InLanguage() language: Language,
  ): Promise<InnerPreview> {
    return this.foreseenInner.preview(viewer, id, input, language);
  }
}
