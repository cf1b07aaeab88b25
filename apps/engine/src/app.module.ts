import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { ImportModule } from './approvals/import/import.module.js';
import { ApprovalsModule } from './approvals/approvals.module.js';
import { ReviewsModule } from './approvals/reviews.module.js';
import { CasesModule } from './cases/cases.module.js';
import type { Environment } from './config/environment.js';
import { loggerOptions } from './config/logger-options.js';
import { CoreModule } from './core.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DefinitionsModule } from './forms/definitions.module.js';
import { FormAnswersModule } from './forms/answers/answers.module.js';
import { ExchangeModule } from './forms/exchange/exchange.module.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { SessionGuard } from './identity/session.guard.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { LiveModule } from './live/live.module.js';
import { CampaignsModule } from './monitoring/campaigns/campaigns.module.js';
import { DashboardModule } from './monitoring/dashboard/dashboard.module.js';
import { IndicatorsModule } from './monitoring/indicators/indicators.module.js';
import { ConsolidationModule } from './monitoring/consolidation/consolidation.module.js';
import { CriteriaModule } from './monitoring/criteria/criteria.module.js';
import { ReportsModule } from './monitoring/reports/reports.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PapersModule } from './monitoring/papers/papers.module.js';
import { SurveysModule } from './monitoring/surveys/surveys.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { inputPipe } from './problems/input.pipe.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { SearchModule } from './search/search.module.js';
import { WorkerModule } from './worker.module.js';

const FEATURES = [
  IdentityModule,
  OrganisationModule,
  CasesModule,
  ExchangeModule,
  FormAnswersModule,
  DefinitionsModule,
  DocumentsModule,
  NotificationsModule,
  IncidentsModule,
  SearchModule,
  ApprovalsModule,
  ReviewsModule,
  ImportModule,
  ReportsModule,
  ConsolidationModule,
  CriteriaModule,
  CampaignsModule,
  IndicatorsModule,
  DashboardModule,
  LiveModule,
  SurveysModule,
  PapersModule,
];

/** One list of modules; `ENGINE_ROLE` chooses which side of the queue this process is. */
@Module({})
export class AppModule {
  static forEnvironment(env: Environment): DynamicModule {
    const serves = env.ENGINE_ROLE !== 'worker';
    const works = env.ENGINE_ROLE !== 'api';
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(env)),
        CoreModule.forEnvironment(env),
        HealthModule,
        ...(serves ? FEATURES : []),
        ...(works ? [WorkerModule] : []),
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    };
  }
}
