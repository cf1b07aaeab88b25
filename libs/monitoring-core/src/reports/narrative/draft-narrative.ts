import { counted, wordAfter } from '@tandem/domain';
import type { HalfYearReport } from '../rows/half-year-report.js';
import type { ReportRow } from '../rows/report-row.js';
import type { RowStatus } from '../rows/row-entry.js';
import { readNumber } from '../rows/typed-number.js';
import { periodWords } from '../words/period-words.js';
import { EVENTS, MENTORS, OF_MEASURES, ON_MEASURES, PAIRS, YOUNG } from '../words/plural.js';
import { nameOfRow } from '../words/quote.js';
import { isJudged, tellRow, type ToldRow } from './tell-row.js';
import { listed, type Sentence } from './sentence.js';

/** The narrative of a report, drafted from its rows for a person to edit (R267: efficiency and deficits). Russian. */
export const draftNarrative = (report: HalfYearReport): Sentence[] => {
  const rows = report.rows.map(toldOf);
  return [
    ...summary(report),
    ...tellRows(rows),
    ...apart(rows, 'notApplicable'),
    ...apart(rows, 'noData'),
    ...events(report.rows),
  ];
};

const toldOf = (row: ReportRow): ToldRow => {
  const measured = row.passport.counts === 'flow' ? row.year.measured : row.fact;
  return {
    measure: row.measure,
    label: row.label,
    title: row.title,
    passport: row.passport,
    judgement: row.judgement,
    ...(measured && { measured }),
    yearGoesOn: row.yearGoesOn,
    comment: row.comment,
  };
};

/** What was reached in one sentence, each shortfall in its own. */
export const tellRows = (rows: readonly ToldRow[]): Sentence[] => {
  const judged = rows.filter(isJudged);
  const of = (verdict: string) => judged.filter(({ judgement }) => judgement.verdict === verdict);
  const met = of('met');
  const short = of('short');
  return [
    ...(met.length > MANY ? [allMet(met)] : met.map(tellRow)),
    ...of('withinTolerance').map(tellRow),
    ...short.filter(({ yearGoesOn }) => !yearGoesOn).map(tellRow),
    ...short.filter(({ yearGoesOn }) => yearGoesOn).map(tellRow),
  ];
};

/** More than these are told together. */
const MANY = 3;

const allMet = (rows: readonly ToldRow[]): Sentence => ({
  about: 'met',
  text: `План выполнен по\u00a0${counted(rows.length, ON_MEASURES)}: ${listed(rows.map((row) => nameOfRow(row, 'ru')))}.`,
  rows: rows.map(({ measure }) => measure),
});

const summary = ({ period, rows, context }: HalfYearReport): Sentence[] => {
  const with_ = (status: RowStatus) => rows.filter((row) => row.status === status).length;
  const parts = STATUSES.map(([status, words]) => [with_(status), words] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${words}\u00a0${number}`);
  const unsaid = rows.filter(({ status }) => !status).length;
  if (unsaid > 0) parts.push(`без отметки\u00a0${unsaid}`);
  const told: Sentence = {
    about: 'summary',
    text: `${periodWords(period)} из\u00a0${counted(rows.length, OF_MEASURES)} дорожной карты ${listed(parts)}.`,
    rows: rows.map(({ measure }) => measure),
  };
  return [...(rows.length > 0 ? [told] : []), ...people(context)];
};

const STATUSES: readonly (readonly [RowStatus, string])[] = [
  ['done', 'выполнено'],
  ['inProgress', 'выполняется'],
  ['notDone', 'не\u00a0выполнено'],
  ['notApplicable', 'неприменимо'],
];

/** Numbers that are not there yet are left out: nobody is told of as nought. */
const people = (context: HalfYearReport['context']): Sentence[] => {
  const parts = (
    [
      ['youngTeachers', YOUNG],
      ['mentors', MENTORS],
      ['pairs', PAIRS],
    ] as const
  ).flatMap(([field, forms]) => {
    const read = readNumber(context[field]);
    return read?.ok ? [counted(read.value, forms)] : [];
  });
  return parts.length === 0
    ? []
    : [{ about: 'summary', text: `Общие сведения: ${listed(parts)}.`, rows: [] }];
};

/** Rows that are neither reached nor missed; silence is told apart from what cannot be. */
export const apart = (rows: readonly ToldRow[], verdict: 'notApplicable' | 'noData'): Sentence[] => {
  const found = rows.filter(({ judgement }) => judgement.verdict === verdict);
  if (found.length === 0) return [];
  const names = listed(found.map((row) => nameOfRow(row, 'ru')));
  const on = `${counted(found.length, ON_MEASURES)} (${names})`;
  const text =
    verdict === 'noData'
      ? `Нет данных по\u00a0${on}: это не\u00a0ноль, сведения не\u00a0представлены.`
      : `Показатель неприменим по\u00a0${on}: долю считать не\u00a0от чего.`;
  return [{ about: verdict, text, rows: found.map(({ measure }) => measure) }];
};

/** Events by their ids: one that serves two rows was held once. */
const events = (rows: readonly ReportRow[]): Sentence[] => {
  const held = new Map(rows.flatMap((row) => row.events).map((event) => [event.id, event]));
  if (held.size === 0) return [];
  const sum = (field: 'participantsYoung' | 'participantsMentors') =>
    [...held.values()].reduce((all, event) => {
      const read = readNumber(event[field]);
      return read?.ok ? all + read.value : all;
    }, 0);
  return [
    {
      about: 'events',
      text: `${wordAfter(held.size, ['Проведено', 'Проведены', 'Проведено'])} ${counted(held.size, EVENTS)}; участий молодых педагогов\u00a0— ${sum('participantsYoung')}, наставников\u00a0— ${sum('participantsMentors')}.`,
      rows: rows.filter((row) => row.events.length > 0).map(({ measure }) => measure),
    },
  ];
};
