/** The yearly note by the seven criteria is a paper of its own kind. */
export const PAPER_OF_CRITERIA = [
  `alter table paper drop constraint paper_kind_check`,
  `alter table paper add constraint paper_kind_check check (kind in ('halfYearReport', 'regionalAnalysis', 'municipalNote', 'awardOrder', 'completeness', 'consolidation', 'surveyResults', 'criteriaNote'))`,
];
