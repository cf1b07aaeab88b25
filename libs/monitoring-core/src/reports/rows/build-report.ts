import { targetOf } from '../../indicators/judging/indicator-targets.js';
import { judge, type Judgement } from '../../indicators/judging/judge.js';
import { halfBesideYear, type PeriodMeasured } from '../../indicators/over-time/year-so-far.js';
import { targetYear, type Period } from '../../indicators/values/indicator-value.js';
import type { Measured } from '../../indicators/values/measured.js';
import { deviationWords } from '../words/deviation-words.js';
import { isFirstHalf } from '../words/period-words.js';
import {
  REPORT_RULES,
  type EarlierHalf,
  type HalfYearReport,
  type ReportContext,
  type ReportRules,
  type ReportTexts,
} from './half-year-report.js';
import { readEntry } from './read-entry.js';
import type { LiveFact, ReportRow } from './report-row.js';
import { indicatorOfMeasure, type FrozenRoadmap, type ReportedMeasure } from './reported-measure.js';
import type { RowEntry, RowStatus } from './row-entry.js';

export interface ReportInput {
  readonly unit: string;
  readonly roadmap: FrozenRoadmap;
  readonly period: Period;
  readonly live: readonly LiveFact[];
  readonly entries: readonly RowEntry[];
  readonly earlier?: readonly EarlierHalf[];
  readonly context?: ReportContext;
  readonly texts?: Partial<ReportTexts>;
  readonly rules?: ReportRules;
}

/** A report from the rows of a frozen roadmap: filled from live data where there are any, as a person changed it. */
export const buildReport = (input: ReportInput): HalfYearReport => {
  const live = new Map(input.live.map((fact) => [fact.measure, fact]));
  const entries = new Map(input.entries.map((entry) => [entry.measure, entry]));
  const planned = new Set(input.roadmap.measures.map(({ id }) => id));
  return {
    unit: input.unit,
    revision: input.roadmap.revision,
    period: input.period,
    context: input.context ?? {},
    rows: input.roadmap.measures.map((measure) =>
      buildRow(measure, live.get(measure.id), entries.get(measure.id), input),
    ),
    unplaced: input.entries.filter(({ measure }) => !planned.has(measure)),
    texts: { analysis: '', deficits: '', proposals: '', ...input.texts },
  };
};

const buildRow = (
  measure: ReportedMeasure,
  live: LiveFact | undefined,
  entry: RowEntry | undefined,
  { roadmap, period, earlier = [], rules = REPORT_RULES }: ReportInput,
): ReportRow => {
  const { passport, targets } = indicatorOfMeasure(measure, roadmap);
  const { measured, problems } = readEntry(entry, passport);
  const chosen = problems.length > 0 ? {} : chooseFact(measured, live);
  const plan = targetOf(targets, targetYear(period));
  const { year } = halfBesideYear(overHalves(measure.id, chosen.fact, period, earlier), period, passport);
  const judged = passport.counts === 'flow' ? year.measured : chosen.fact;
  // A year of which this half is not known yet is not judged by the other half.
  const judgement = judge(chosen.fact && judged, plan?.value, passport);
  const yearGoesOn = judgement.verdict === 'short' && passport.counts === 'flow' && isFirstHalf(period);
  const status = entry?.status ?? proposedStatus(judgement, yearGoesOn);
  return {
    measure: measure.id,
    label: measure.label,
    title: measure.title,
    ...(measure.section !== undefined && { section: measure.section }),
    ...(measure.parentMeasure !== undefined && { parentMeasure: measure.parentMeasure }),
    passport,
    ...(plan && { plan }),
    ...chosen,
    ...(live && { live }),
    year,
    judgement,
    deviation: deviationWords(judgement, passport.unit),
    ...(status && { status }),
    statusProposed: entry?.status === undefined,
    yearGoesOn,
    commentDemanded: isCommentDemanded(judgement, status, yearGoesOn, rules),
    comment: entry?.comment ?? '',
    evidence: entry?.evidence ?? [],
    events: entry?.events ?? [],
    problems,
  };
};

/** What a person entered goes before what the system reckons; entered alike, it keeps the cases behind it. */
const chooseFact = (
  entered: Measured | undefined,
  live: LiveFact | undefined,
): Pick<ReportRow, 'fact' | 'from'> => {
  if (live && (!entered || sameNumbers(entered, live.measured))) return { fact: live.measured, from: 'live' };
  return entered ? { fact: entered, from: 'hand' } : {};
};

export const sameNumbers = (a: Measured, b: Measured): boolean => {
  if (a.kind === 'share' && b.kind === 'share')
    return a.numerator === b.numerator && a.denominator === b.denominator;
  if (a.kind === 'count' && b.kind === 'count') return a.count === b.count;
  return a.kind === 'presence' && b.kind === 'presence' && a.present === b.present;
};

const overHalves = (
  measure: string,
  fact: Measured | undefined,
  period: Period,
  earlier: readonly EarlierHalf[],
): PeriodMeasured[] => [
  ...withFirstHalf(earlier, period).map(({ period: before, facts }) => ({
    period: before,
    ...(Object.hasOwn(facts, measure) && { measured: facts[measure]! }),
  })),
  { period, ...(fact && { measured: fact }) },
];

/** A first half of which nothing was reported is a gap of the year, and no nought. */
const withFirstHalf = (earlier: readonly EarlierHalf[], period: Period): readonly EarlierHalf[] => {
  const year = period.to.slice(0, 4);
  if (period.kind !== 'halfYear' || isFirstHalf(period)) return earlier;
  if (earlier.some((half) => isFirstHalf(half.period) && half.period.to.startsWith(year))) return earlier;
  return [
    ...earlier,
    { period: { kind: 'halfYear', from: `${year}-01-01`, to: `${year}-06-30` }, facts: {} },
  ];
};

/** Nobody is proposed to have done nothing: that is for him to say. */
const proposedStatus = ({ verdict }: Judgement, yearGoesOn: boolean): RowStatus | undefined => {
  if (verdict === 'met' || verdict === 'withinTolerance') return 'done';
  if (verdict === 'notApplicable') return 'notApplicable';
  return yearGoesOn ? 'inProgress' : undefined;
};

const isCommentDemanded = (
  { verdict }: Judgement,
  status: RowStatus | undefined,
  yearGoesOn: boolean,
  { firstHalf }: ReportRules,
): boolean => {
  if (status === 'notDone') return true;
  if (status === 'notApplicable') return verdict !== 'notApplicable';
  return verdict === 'short' && !(yearGoesOn && firstHalf === 'yearGoesOn');
};
