import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  acceptManySchema,
  acceptManyView,
  campaignReportsListed,
  extendSchema,
  innerAssignmentSchema,
  innerPreview,
  remindedView,
  remindSchema,
  uuid,
  type AcceptManyView,
  type CampaignReportRow,
  type InnerAssignment,
  type InnerPreview,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../../identity/viewer.js';
import type { Moving } from '../../../pipeline/move-case.js';
import { MovedBy } from '../../../pipeline/moved-by.js';
import { InLanguage } from '../../../problems/language.js';
import { AcceptMany } from './accept-many.js';
import { ExtendReports } from './extend-reports.js';
import { PreviewInner } from './preview-inner.js';
import { RemindByHand } from './remind-by-hand.js';
import { SetInnerDate } from './set-inner-date.js';

const changed = campaignReportsListed.pick({ items: true });

/** What whoever runs a campaign, or receives its reports, does with them while they come. */
@ApiTags('monitoring')
@Controller('campaigns')
@Needs('monitoring.see')
export class ControlCampaignController {
  constructor(
    private readonly reminding: RemindByHand,
    private readonly extending: ExtendReports,
    private readonly accepting: AcceptMany,
    private readonly inner: SetInnerDate,
    private readonly foreseenInner: PreviewInner,
  ) {}

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
