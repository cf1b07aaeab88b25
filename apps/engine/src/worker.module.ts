import { Module } from '@nestjs/common';
import { ForgetSources } from './approvals/import/forget-sources.js';
import { ReadRoadmapEffect } from './approvals/import/read-roadmap.effect.js';
import { TellReplyEffect } from './approvals/remarks/tell-reply.effect.js';
import { CheckHistoriesEffect } from './audit/check-histories.effect.js';
import { CheckHistoryEffect } from './audit/check-history.effect.js';
import { ScheduleHistoryCheck } from './audit/schedule-history-check.js';
import { BuildDocumentEffect } from './documents/build-document.effect.js';
import { DocumentsModule } from './documents/documents.module.js';
import { CampaignJobsModule } from './monitoring/campaigns/campaign-jobs.module.js';
import { MoveReportDueEffect } from './monitoring/campaigns/control/move-report-due.effect.js';
import { TellOfReportsEffect } from './monitoring/campaigns/moments/tell-of-reports.effect.js';
import { OpenCampaignEffect } from './monitoring/campaigns/open/open-campaign.effect.js';
import { OpenReportEffect } from './monitoring/campaigns/open/open-report.effect.js';
import { InviteToSurveyEffect } from './monitoring/surveys/run/invite-to-survey.effect.js';
import { RemindOfSurveyEffect } from './monitoring/surveys/run/remind-of-survey.effect.js';
import { SurveyWorkModule } from './monitoring/surveys/run/survey-work.module.js';
import { TellSurveyEffect } from './monitoring/surveys/run/tell-survey.effect.js';
import { BuildPaperEffect } from './monitoring/papers/build/build-paper.effect.js';
import { PaperJobsModule } from './monitoring/papers/paper-jobs.module.js';
import { CorrectTotalsEffect } from './monitoring/consolidation/correct-totals.effect.js';
import { TotalsModule } from './monitoring/consolidation/totals.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { SendLetterEffect } from './notifications/letters/send/send-letter.effect.js';
import { NotifyEffect } from './notifications/notify.effect.js';
import { EFFECT_HANDLERS, type EffectHandler } from './pipeline/effect-handler.js';
import { SendToCaseEffect } from './pipeline/effects/send-to-case.effect.js';
import { StartCaseEffect } from './pipeline/effects/start-case.effect.js';
import { PerformEffect } from './pipeline/perform-effect.js';
import { SweepTimers } from './pipeline/sweep-timers.js';

const HANDLERS = [
  SendToCaseEffect,
  StartCaseEffect,
  NotifyEffect,
  SendLetterEffect,
  BuildDocumentEffect,
  CheckHistoriesEffect,
  CheckHistoryEffect,
  TellReplyEffect,
  ReadRoadmapEffect,
  InviteToSurveyEffect,
  RemindOfSurveyEffect,
  TellSurveyEffect,
  OpenCampaignEffect,
  OpenReportEffect,
  MoveReportDueEffect,
  TellOfReportsEffect,
  CorrectTotalsEffect,
  BuildPaperEffect,
];

/** The receiving end: every job of the catalogue with its handler, and the clock. */
@Module({
  imports: [
    DocumentsModule,
    NotificationsModule,
    SurveyWorkModule,
    CampaignJobsModule,
    TotalsModule,
    PaperJobsModule,
  ],
  providers: [
    SendToCaseEffect,
    StartCaseEffect,
    CheckHistoriesEffect,
    CheckHistoryEffect,
    TellReplyEffect,
    ReadRoadmapEffect,
    CorrectTotalsEffect,
    ForgetSources,
    ScheduleHistoryCheck,
    { provide: EFFECT_HANDLERS, useFactory: (...handlers: EffectHandler[]) => handlers, inject: HANDLERS },
    PerformEffect,
    SweepTimers,
  ],
  exports: [PerformEffect, SweepTimers, ScheduleHistoryCheck, ForgetSources],
})
export class WorkerModule {}
