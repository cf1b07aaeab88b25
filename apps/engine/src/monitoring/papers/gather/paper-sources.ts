import { Injectable } from '@nestjs/common';
import type { PaperKind } from '@tandem/contracts';
import { AwardSource } from './award-source.js';
import { CompletenessSource } from './completeness-source.js';
import { ConsolidationSource } from './consolidation-source.js';
import { CriteriaSource } from './criteria-source.js';
import { FormReportSource } from './form-report-source.js';
import { FormTotalSource } from './form-total-source.js';
import { MunicipalSource } from './municipal-source.js';
import type { PaperSource } from './paper-source.js';
import { RegionalSource } from './regional-source.js';
import { ReportSource } from './report-source.js';
import { SurveySource } from './survey-source.js';

/** The source of each kind of paper. */
@Injectable()
export class PaperSources {
  private readonly byKind: Readonly<Record<PaperKind, PaperSource>>;

  constructor(
    report: ReportSource,
    regional: RegionalSource,
    municipal: MunicipalSource,
    award: AwardSource,
    completeness: CompletenessSource,
    consolidation: ConsolidationSource,
    survey: SurveySource,
    criteria: CriteriaSource,
    formReport: FormReportSource,
    formTotal: FormTotalSource,
  ) {
    this.byKind = {
      halfYearReport: report,
      regionalAnalysis: regional,
      municipalNote: municipal,
      awardOrder: award,
      completeness,
      consolidation,
      surveyResults: survey,
      criteriaNote: criteria,
      formReport,
      formTotal,
    };
  }

  of(kind: PaperKind): PaperSource {
    return this.byKind[kind];
  }
}
