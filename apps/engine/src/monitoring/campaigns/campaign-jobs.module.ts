import { Module } from '@nestjs/common';
import { MoveReportDueEffect } from './control/move-report-due.effect.js';
import { SweepReportMoments } from './moments/sweep-report-moments.js';
import { TellOfReportsEffect } from './moments/tell-of-reports.effect.js';
import { OpenCampaignCase } from './open/open-campaign-case.js';
import { OpenCampaignEffect } from './open/open-campaign.effect.js';
import { OpenReportEffect } from './open/open-report.effect.js';

const JOBS = [
  OpenCampaignEffect,
  OpenReportEffect,
  MoveReportDueEffect,
  TellOfReportsEffect,
  SweepReportMoments,
];

/** What workers do for campaigns. */
@Module({ providers: [OpenCampaignCase, ...JOBS], exports: JOBS })
export class CampaignJobsModule {}
