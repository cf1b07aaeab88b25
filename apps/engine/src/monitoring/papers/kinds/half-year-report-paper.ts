import type { ReportRowView, ReportView } from '@tandem/contracts';
import { sayDay } from '@tandem/domain';
import type { FilledPaper, PaperRow } from '../../../documents/shaped/filled-paper.js';
import { planAndFact } from '../parts/plan-and-fact.js';
import { signatureRows, type Signer } from '../parts/signatures.js';
import { fillWhoTakesPart } from '../parts/who-takes-part.js';
import { measuredCell, measuredWords, numberOf, planCell } from '../words/amounts.js';
import { forPeriod, sourceWords, STATUS_TITLES, titlesOf } from '../words/titles.js';

export interface HalfYearReportInput {
  readonly report: ReportView;
  readonly signers: readonly Signer[];
  /** Local day of the data. */
  readonly asOf: string;
}

/** A report of a unit on paper: what stands in it, and nothing that the screen does not show. */
export const halfYearReportPaper = ({ report, signers, asOf }: HalfYearReportInput): FilledPaper => {
  const { roadmap, period, below, showing } = report;
  const plan = roadmap
    ? `дорожной карты «${roadmap.title}» (версия\u00a0${roadmap.version})`
    : 'дорожной карты';
  return {
    unit: report.place,
    title: 'Отчёт',
    subtitle: `о\u00a0реализации ${plan} ${forPeriod(period)}`,
    receiver: report.receiver?.title ?? '',
    due: sayDay(report.due, 'ru'),
    standing: report.standingTitle,
    version: showing.version ? `№\u00a0${showing.version.number}` : 'черновик, не\u00a0отправлен',
    asOf: sayDay(asOf, 'ru'),
    ...contextOf(report),
    madeOf: below ? `${below.completeness.accepted} из\u00a0${below.completeness.expected}` : '',
    missingBelow: below ? titlesOf(below.missing).join(', ') : '',
    sharesChart: sharesChart(report),
    sections: sectionsOf(report.rows),
    events: eventRows(report.rows),
    unplaced: report.unplaced.map(({ measure, comment }) => `${measure}: ${comment ?? 'без пояснения'}`),
    analysis: report.texts.analysis,
    deficits: report.texts.deficits,
    proposals: report.texts.proposals,
    signers: signatureRows(signers),
  };
};

/** What a person entered, or what the system reckons where he entered nothing. */
const contextOf = ({ context: { entered, live } }: ReportView): FilledPaper =>
  fillWhoTakesPart((field) => String(entered[field as keyof typeof entered] ?? live[field] ?? ''));

const sharesChart = ({ rows, period, place }: ReportView) =>
  planAndFact(
    rows
      .filter(({ unit }) => unit === 'percent')
      .map((row) => ({
        title: nameOf(row),
        value: numberOf(judgedOf(row)),
        words: measuredWords(judgedOf(row), row.plan?.value),
        plan: row.plan?.value ?? null,
        verdict: row.verdict,
      })),
    {
      title: `Доли по\u00a0мероприятиям: план и\u00a0факт ${forPeriod(period)}`,
      unit: '%',
      source: sourceWords(`отчёт: ${place}`),
    },
  );

/** What happens in a year is judged by the year so far. */
const judgedOf = (row: ReportRowView) => (row.counts === 'flow' ? (row.year ?? row.fact) : row.fact);

const nameOf = ({ label, title }: { readonly label: string; readonly title: string }): string =>
  [label, title].filter((part) => part.trim() !== '').join(' ');

const sectionsOf = (rows: readonly ReportRowView[]): FilledPaper[] =>
  [...Map.groupBy(rows, ({ section }) => section ?? '')].map(([section, own]) => ({
    section: section || 'Мероприятия',
    rows: own.map(rowOf),
  }));

const rowOf = (row: ReportRowView): PaperRow => ({
  label: row.label,
  title: row.title,
  indicator: row.indicator ?? '',
  plan: planCell(row.plan?.value ?? null, row.unit),
  fact: measuredCell(row.fact, row.plan?.value),
  year: row.year === null ? '' : measuredCell(row.year, row.plan?.value),
  deviation: row.deviation,
  status: row.status ? STATUS_TITLES[row.status] : '',
  comment: [row.comment, ...row.evidence].filter((part) => part.trim() !== '').join('\n'),
});

const LEVELS = { institution: 'организация', municipality: 'муниципалитет', region: 'регион' } as const;

/** By their ids: one that serves two measures was held once. */
const eventRows = (rows: readonly ReportRowView[]): PaperRow[] => {
  const held = new Map<string, { readonly event: ReportRowView['events'][number]; readonly of: string[] }>();
  for (const row of rows)
    for (const event of row.events) {
      const known = held.get(event.id);
      if (known) known.of.push(row.label || row.title);
      else held.set(event.id, { event, of: [row.label || row.title] });
    }
  return [...held.values()]
    .sort((a, b) => (a.event.date < b.event.date ? -1 : 1))
    .map(({ event, of }) => ({
      date: /^\d{4}-\d{2}-\d{2}$/.test(event.date) ? sayDay(event.date, 'ru') : event.date,
      title: event.title,
      level: LEVELS[event.level],
      young: typedCell(event.participantsYoung),
      mentors: typedCell(event.participantsMentors),
      measures: of.join(', '),
    }));
};

/** As it was typed; a number where it is one. */
const typedCell = (typed: number | string) => {
  const value = typeof typed === 'number' ? typed : Number(typed.trim().replace(',', '.') || 'NaN');
  if (!Number.isFinite(value)) return String(typed);
  return { value, unit: 'count' as const, words: String(typed).trim() };
};
