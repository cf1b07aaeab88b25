import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module.js';
import { ShapedPapers } from '../../documents/shaped/shaped-papers.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ConsolidationModule } from '../consolidation/consolidation.module.js';
import { TotalsModule } from '../consolidation/totals.module.js';
import { CriteriaModule } from '../criteria/criteria.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { AwardSource } from './gather/award-source.js';
import { CompletenessSource } from './gather/completeness-source.js';
import { ConsolidationSource } from './gather/consolidation-source.js';
import { CriteriaSource } from './gather/criteria-source.js';
import { FormReportSource } from './gather/form-report-source.js';
import { FormTotalSource } from './gather/form-total-source.js';
import { GatherCoverage } from './gather/gather-coverage.js';
import { GatherTotal } from './gather/gather-total.js';
import { MunicipalSource } from './gather/municipal-source.js';
import { PaperSources } from './gather/paper-sources.js';
import { RegionalSource } from './gather/regional-source.js';
import { ReportSource } from './gather/report-source.js';
import { SurveySource } from './gather/survey-source.js';
import { PAPER_SHAPES } from './paper-shapes.js';

/** What papers are made of and by which shapes, for both sides of the queue. */
@Module({
  imports: [
    DocumentsModule,
    ReportsModule,
    CampaignsModule,
    ConsolidationModule,
    TotalsModule,
    IndicatorsModule,
    SurveysModule,
    CriteriaModule,
  ],
  providers: [
    GatherTotal,
    GatherCoverage,
    ReportSource,
    RegionalSource,
    MunicipalSource,
    AwardSource,
    CompletenessSource,
    ConsolidationSource,
    SurveySource,
    CriteriaSource,
    FormReportSource,
    FormTotalSource,
    PaperSources,
  ],
  exports: [PaperSources, DocumentsModule],
})
export class PaperSourcesModule {
  constructor(papers: ShapedPapers) {
    papers.add(Object.values(PAPER_SHAPES));
  }
}
