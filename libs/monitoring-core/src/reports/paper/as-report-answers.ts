import type { JsonObject } from '@tandem/domain';
import type { HalfYearReport } from '../rows/half-year-report.js';
import type { ReportRow } from '../rows/report-row.js';
import type { HeldEvent } from '../rows/row-entry.js';
import { readNumber, type Typed } from '../rows/typed-number.js';

/** What the paper says of a report besides what stands in it. */
export interface ReportPaperFacts {
  readonly unit: string;
  readonly sender: 'school' | 'regionFounded' | 'municipality' | 'operator';
  readonly roadmap: string;
  readonly roadmapVersion: string;
  readonly submittedBy: { readonly id: string; readonly name: string };
  /** Local date on which the data stand, no later than today. */
  readonly cutOff: string;
  /** Moment of the signature. */
  readonly at: string;
}

/**
 * The report as answers of form 26 `half-year-report`: its contract. Rows stand in the report's order, so that a place in
 * the answers tells its place in the report (`placeOfReportAnswer`).
 */
export const asReportAnswers = (report: HalfYearReport, facts: ReportPaperFacts): JsonObject => {
  const titles = rowTitles(report);
  const { context, texts, period } = report;
  return {
    org: facts.unit,
    sender: facts.sender,
    year: Number(period.to.slice(0, 4)),
    half: period.to.slice(5, 7) <= '06' ? 'H1' : 'H2',
    roadmap: facts.roadmap,
    roadmapVersion: facts.roadmapVersion,
    submittedBy: facts.submittedBy.id,
    cutOff: facts.cutOff,
    rows: report.rows.map((row, at) => rowAnswers(row, titles[at]!)),
    context: {
      ...number('youngTeachers', context.youngTeachers),
      ...number('mentors', context.mentors),
      ...number('pairs', context.pairs),
      ...number('orgs', context.institutions),
    },
    ...words('effectiveness', texts.analysis),
    ...words('deficits', texts.deficits),
    ...words('proposals', texts.proposals),
    sign: { signed: true, by: facts.submittedBy.name, at: facts.at, how: 'signed-in session' },
  };
};

const LONGEST_TITLE = 300;

/** The form names a row by its title; where two rows are called alike their place tells them apart. */
export const rowTitles = ({ rows }: { readonly rows: readonly { readonly title: string }[] }): string[] => {
  const cut = rows.map(({ title }) => title.trim().slice(0, LONGEST_TITLE) || '—');
  return cut.map((title, at) =>
    cut.indexOf(title) === at ? title : `${title.slice(0, LONGEST_TITLE - 8)} (${at + 1})`,
  );
};

const rowAnswers = (row: ReportRow, measure: string): JsonObject => ({
  measure,
  kind: ({ percent: 'share', count: 'count', presence: 'bool' } as const)[row.passport.unit],
  ...planAnswers(row),
  ...factAnswers(row),
  ...(row.status && { status: row.status }),
  ...words('comment', row.comment),
  ...linkAnswers(row.evidence),
  ...(row.events.length > 0 && { events: row.events.map(eventAnswers) }),
});

/**
 * What this half is held against. Of what happens over a year that is what is left of its plan; where a year goes on, or the
 * tolerance covers the rest, the plan asks nothing of the half, and the form is not to ask a second time.
 */
const planAnswers = ({ plan, passport, judgement, year, fact, yearGoesOn }: ReportRow): JsonObject => {
  if (!plan || yearGoesOn || judgement.verdict === 'withinTolerance') return {};
  if (passport.unit === 'presence') return { planValue: 1 };
  if (passport.counts === 'stock') return { planValue: plan.value };
  if (year.measured?.kind !== 'count' || fact?.kind !== 'count') return {};
  return { planValue: Math.max(0, plan.value - (year.measured.count - fact.count)) };
};

const factAnswers = ({ fact, passport }: ReportRow): JsonObject => {
  if (!fact) return {};
  switch (fact.kind) {
    case 'share':
      // Of many units «имеется» is a share of them: it is there where all have it.
      return passport.unit === 'presence'
        ? { exists: fact.denominator > 0 && fact.numerator === fact.denominator }
        : { share: { numerator: fact.numerator, denominator: fact.denominator } };
    case 'count':
      return { count: fact.count };
    case 'presence':
      return { exists: fact.present };
  }
};

const linkAnswers = (evidence: readonly string[]): JsonObject => {
  const links = [...new Set(evidence.filter((one) => /^https:\/\/\S+$/u.test(one)))];
  return links.length > 0 ? { evidenceLinks: links } : {};
};

const eventAnswers = ({
  date,
  title,
  level,
  participantsYoung,
  participantsMentors,
}: HeldEvent): JsonObject => ({
  date,
  title,
  level: level === 'institution' ? 'school' : level,
  ...number('participantsYoung', participantsYoung),
  ...number('participantsMentors', participantsMentors),
});

/** Text in a number's field has been told already, at its place. */
const number = (key: string, typed: Typed | undefined): JsonObject => {
  const read = readNumber(typed);
  return read?.ok ? { [key]: read.value } : {};
};

const words = (key: string, text: string): JsonObject => (text.trim() === '' ? {} : { [key]: text.trim() });
