import type { MeasuredView, ReportContent, ReportIssueView, ReportRowView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import {
  sameNumbers,
  targetYear,
  type FrozenRoadmap,
  type Measured,
  type ReportIssue,
  type ReportRow,
} from '@tandem/monitoring-core';
import { figureOf } from '../../figures/catalogue/figures.js';
import { numbersOf, type KeptReport } from '../build/kept-report.js';

/** What stands beside the rows of a report. */
export interface Beside {
  readonly kept: Pick<KeptReport, 'sources' | 'report'>;
  readonly content: Pick<ReportContent, 'entries'>;
  /** The plan whose rows these are: indicators in its own words. */
  readonly roadmap: FrozenRoadmap;
  readonly language: Language;
}

/** All rows of a report. */
export const rowViews = (beside: Beside, only?: ReadonlySet<string>): ReportRowView[] => {
  const words = new Map(beside.roadmap.measures.map(({ id, indicator }) => [id, indicator?.raw]));
  const entries = new Map(beside.content.entries.map((entry) => [entry.measure, entry]));
  return beside.kept.report.rows
    .filter(({ measure }) => !only || only.has(measure))
    .map((row) => rowView(row, beside, words.get(row.measure), entries.get(row.measure)));
};

/** A row as it is read: numbers alone, whoever reads it. */
const rowView = (
  row: ReportRow,
  { kept, language }: Beside,
  indicator: string | undefined,
  entry: ReportContent['entries'][number] | undefined,
): ReportRowView => {
  const { passport, fact, year, live } = row;
  const source = kept.sources[row.measure];
  return {
    measure: row.measure,
    label: row.label,
    title: row.title,
    section: row.section || null,
    parentMeasure: row.parentMeasure ?? null,
    unit: passport.unit,
    counts: passport.counts,
    population: passport.population ? say(passport.population, language) : null,
    better: passport.better,
    mayExceedWhole: passport.mayExceedWhole,
    indicator: indicator ?? null,
    plan: row.plan
      ? {
          value: row.plan.value,
          year: targetYear(kept.report.period),
          carried: row.plan.from === 'carried',
        }
      : null,
    fact: fact ? measuredView(fact) : null,
    from: row.from ?? null,
    live: live
      ? {
          measured: measuredView(live.measured),
          asOf: live.asOf,
          figure: figureTitle(source?.figure, language),
          cases: source?.cases ?? 0,
        }
      : null,
    entry: entry ?? null,
    year: year.measured && !(fact && sameNumbers(fact, year.measured)) ? measuredView(year.measured) : null,
    verdict: row.judgement.verdict,
    deviation: say(row.deviation, language),
    status: row.status ?? null,
    statusProposed: row.statusProposed,
    yearGoesOn: row.yearGoesOn,
    commentDemanded: row.commentDemanded,
    comment: row.comment,
    evidence: [...row.evidence],
    events: [...row.events],
    madeOf: source?.madeOf ?? null,
  };
};

const measuredView = (measured: Measured): MeasuredView => numbersOf(measured);

export const issueView = ({ code, severity, at, text, mend, source }: ReportIssue): ReportIssueView => ({
  code,
  severity,
  at: { ...at },
  text,
  ...(mend && { mend }),
  source,
});

const figureTitle = (key: string | undefined, language: Language): string => {
  const figure = key === undefined ? undefined : figureOf(key);
  if (figure) return say(figure.title, language);
  return language === 'ru' ? 'Сложено из\u00a0отчётов' : 'Added up from reports';
};
