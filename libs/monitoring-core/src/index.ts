export * from './indicators/indicator-passport.js';
export {
  count,
  countOfCases,
  presence,
  share,
  shareOfPeople,
  type Measured,
  type MeasuredCount,
  type MeasuredPresence,
  type MeasuredShare,
} from './indicators/values/measured.js';
export * from './indicators/values/indicator-value.js';
export * from './indicators/values/refusal-of-measured.js';
export * from './indicators/judging/indicator-targets.js';
export * from './indicators/judging/judge.js';
export { rollUp, type RollUp, type UnitMeasured } from './indicators/roll-up/roll-up.js';
export * from './indicators/roll-up/roll-up-levels.js';
export * from './indicators/roll-up/compare-units.js';
export * from './indicators/over-time/year-so-far.js';
export * from './campaigns/reporting-period.js';
export * from './campaigns/make-period.js';
export * from './campaigns/due-rule.js';
export * from './campaigns/campaign.js';
export * from './campaigns/working-days.js';
export * from './campaigns/due-of.js';
export * from './campaigns/assignments.js';
export * from './campaigns/annual-assignments.js';
export * from './campaigns/school-year-assignments.js';
export * from './campaigns/remind.js';
export * from './campaigns/escalate.js';
export * from './campaigns/expected-report.js';
export * from './campaigns/open-campaign.js';
export * from './campaigns/report-state.js';
export * from './campaigns/standing-titles.js';
export * from './campaigns/extend-due.js';
export * from './campaigns/completeness.js';
export * from './campaigns/campaign-days.js';
export * from './criteria/criterion.js';
export * from './criteria/scales/scale.js';
export * from './criteria/scales/answer.js';
export * from './criteria/scales/assess.js';
export * from './criteria/scales/distribution.js';
export * from './criteria/scales/may-be-told.js';
export * from './criteria/scales/roll-up-criterion.js';
export * from './criteria/versions/criteria-version.js';
export * from './criteria/versions/criteria-versions.js';
export * from './criteria/versions/region-2020.js';
export * from './criteria/form/read-criteria-form.js';
export * from './criteria/form/add-criteria-forms.js';
export * from './criteria/form/fill-from-survey.js';
export * from './criteria/form/hide-few-answers.js';
export * from './criteria/form/small-differences.js';
export { effectOf, type Effect } from './criteria/effect/effect-of.js';
export * from './reports/rows/reported-measure.js';
export * from './reports/rows/row-entry.js';
export * from './reports/rows/report-row.js';
export * from './reports/rows/half-year-report.js';
export * from './reports/rows/build-report.js';
export * from './reports/rows/read-entry.js';
export * from './reports/rows/typed-number.js';
export { maySend, checkReport } from './reports/check/check-report.js';
export type { EventField, ReportIssue, ReportPlace } from './reports/check/report-issue.js';
export { writeNarrative, type Sentence } from './reports/narrative/sentence.js';
export { draftNarrative } from './reports/narrative/draft-narrative.js';
export { draftConsolidatedNarrative } from './reports/narrative/draft-consolidated.js';
export * from './reports/consolidate/consolidation.js';
export * from './reports/consolidate/consolidate.js';
export * from './reports/consolidate/accepted-report.js';
export { placeRows } from './reports/consolidate/place-rows.js';
export { compareRow } from './reports/consolidate/compare-row.js';
export { liveFactsOf } from './reports/consolidate/live-facts.js';
export * from './reports/consolidate/correct-consolidation.js';
export { asReportAnswers, rowTitles, type ReportPaperFacts } from './reports/paper/as-report-answers.js';
export { placeOfReportAnswer } from './reports/paper/place-of-report-answer.js';
export { numberWords } from './reports/words/number-words.js';
export { amountWords } from './reports/words/amount-words.js';
export { deviationWords } from './reports/words/deviation-words.js';
export type { IndicatorSeries, SeriesOfDocument } from './indicators/series/indicator-series.js';
export { readSeries } from './indicators/series/read-series.js';
export type { SeriesIssue } from './indicators/series/series-issue.js';
export * from './surveys/survey.js';
export * from './surveys/take-answer.js';
export * from './surveys/remind-of-survey.js';
export * from './surveys/response.js';
export * from './surveys/satisfaction.js';
export * from './surveys/join-waves.js';
export {
  NO_ANSWER,
  placesOf,
  type AnsweringUnit,
  type Asked,
  type GivenAnswer,
} from './surveys/publication/asked.js';
export * from './surveys/publication/several-choices.js';
export * from './surveys/publication/publish-survey.js';
export { type SafeMean } from './surveys/publication/safe-means.js';
