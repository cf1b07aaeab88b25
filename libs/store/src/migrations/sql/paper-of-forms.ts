/** A report by a form and the total of such reports are papers of their own kinds. */
export const PAPER_OF_FORMS = [
  `alter table paper drop constraint paper_kind_check`,
  `alter table paper add constraint paper_kind_check check (kind in ('halfYearReport', 'regionalAnalysis', 'municipalNote', 'awardOrder', 'completeness', 'consolidation', 'surveyResults', 'criteriaNote', 'formReport', 'formTotal'))`,
];
