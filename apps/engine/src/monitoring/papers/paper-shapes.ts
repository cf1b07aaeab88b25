import type { PaperKind } from '@tandem/contracts';
import type { PaperShape } from '../../documents/shaped/paper-shape.js';
import { AWARD_ORDER } from './kinds/award-order-paper.js';
import { COMPLETENESS } from './kinds/completeness-paper.js';
import { CONSOLIDATION } from './kinds/consolidation-paper.js';
import { CRITERIA_NOTE } from './kinds/criteria-note-shape.js';
import { FORM_REPORT } from './kinds/form-report-shape.js';
import { FORM_TOTAL } from './kinds/form-total-shape.js';
import { HALF_YEAR_REPORT } from './kinds/half-year-report-shape.js';
import { MUNICIPAL_NOTE } from './kinds/municipal-note-paper.js';
import { REGIONAL_ANALYSIS } from './kinds/regional-analysis-paper.js';
import { SURVEY_RESULTS } from './kinds/survey-results-shape.js';

/** Every kind of paper with its shape: its template, its tags, its order of parts. */
export const PAPER_SHAPES: Readonly<Record<PaperKind, PaperShape>> = {
  halfYearReport: HALF_YEAR_REPORT,
  regionalAnalysis: REGIONAL_ANALYSIS,
  municipalNote: MUNICIPAL_NOTE,
  awardOrder: AWARD_ORDER,
  completeness: COMPLETENESS,
  consolidation: CONSOLIDATION,
  surveyResults: SURVEY_RESULTS,
  criteriaNote: CRITERIA_NOTE,
  formReport: FORM_REPORT,
  formTotal: FORM_TOTAL,
};
