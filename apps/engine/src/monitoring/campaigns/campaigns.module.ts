import { Module } from '@nestjs/common';
import { CasesModule } from '../../cases/cases.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { CampaignsController } from './campaigns.controller.js';
import { CompletenessController } from './completeness.controller.js';
import { AcceptMany } from './control/accept-many.js';
import { AcceptReport } from './control/accept-report.js';
import { ChooseReports } from './control/chosen-reports.js';
import { ControlCampaignController } from './control/control-campaign.controller.js';
import { ExtendReports } from './control/extend-reports.js';
import { PlanInner } from './control/plan-inner.js';
import { PreviewInner } from './control/preview-inner.js';
import { RemindByHand } from './control/remind-by-hand.js';
import { SetInnerDate } from './control/set-inner-date.js';
import { OpenCampaignCase } from './open/open-campaign-case.js';
import { OpenCampaignController } from './open/open-campaign.controller.js';
import { OpenCampaign } from './open/open-campaign.js';
import { PlanCampaign } from './plan/plan-campaign.js';
import { PreviewCampaign } from './plan/preview-campaign.js';
import { UnitsUnder } from './plan/units-under.js';
import { Completeness } from './read/completeness.js';
import { InnerOf } from './read/inner-of.js';
import { ListCampaigns } from './read/list-campaigns.js';
import { ListReports } from './read/list-reports.js';
import { ReadCampaign } from './read/read-campaign.js';
import { SeeCampaign } from './read/see-campaign.js';

/** Campaigns: who owes what by when, and how far it has come. */
@Module({
  imports: [CasesModule, ReportsModule],
  controllers: [
    OpenCampaignController,
    CampaignsController,
    ControlCampaignController,
    CompletenessController,
  ],
  providers: [
    PlanCampaign,
    PreviewCampaign,
    UnitsUnder,
    OpenCampaign,
    OpenCampaignCase,
    SeeCampaign,
    ListCampaigns,
    ReadCampaign,
    ListReports,
    Completeness,
    ChooseReports,
    RemindByHand,
    ExtendReports,
    AcceptReport,
    AcceptMany,
    PlanInner,
    PreviewInner,
    SetInnerDate,
    InnerOf,
  ],
  exports: [OpenCampaign, SeeCampaign, Completeness],
})
export class CampaignsModule {}
