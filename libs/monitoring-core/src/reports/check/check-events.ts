import { isDate, sayDay } from '@tandem/domain';
import type { Period } from '../../indicators/values/indicator-value.js';
import type { HalfYearReport } from '../rows/half-year-report.js';
import type { ReportRow } from '../rows/report-row.js';
import type { HeldEvent } from '../rows/row-entry.js';
import { readNumber } from '../rows/typed-number.js';
import { numberIssue } from './number-issues.js';
import { populationOf } from './population.js';
import { error, FORM, warning, type EventField, type ReportIssue, type ReportPlace } from './report-issue.js';

/** Events of a row: named, held within the period, attended by no fewer than none. */
export const checkEvents = (
  { measure, events, fact, passport }: ReportRow,
  report: HalfYearReport,
): ReportIssue[] => [
  ...events.flatMap((event) => {
    const at = (field: EventField): ReportPlace => ({ row: measure, event: event.id, field });
    return [
      ...titleIssues(event, at('title')),
      ...dateIssues(event, report.period, at('date')),
      ...participantIssues(event, 'participantsYoung', report, at),
      ...participantIssues(event, 'participantsMentors', report, at),
    ];
  }),
  ...(fact?.kind === 'count' && passport.counts === 'flow' && events.length > fact.count
    ? [moreEvents(measure, events.length, fact.count)]
    : []),
];

const titleIssues = ({ title }: HeldEvent, at: ReportPlace): ReportIssue[] =>
  title.trim() !== ''
    ? []
    : [
        error({
          code: 'event-without-title',
          at,
          text: { ru: 'У\u00a0события нет названия.', en: 'The event has no title.' },
          source: FORM,
        }),
      ];

const dateIssues = ({ date }: HeldEvent, { from, to }: Period, at: ReportPlace): ReportIssue[] => {
  if (!isDate(date))
    return [
      error({
        code: 'event-date-unreadable',
        at,
        text: { ru: 'Такой даты нет.', en: 'There is no such date.' },
        source: FORM,
      }),
    ];
  if (date >= from && date <= to) return [];
  return [
    error({
      code: 'event-outside-period',
      at,
      text: {
        ru: `Событие ${sayDay(date, 'ru')} вне периода отчёта: ${sayDay(from, 'ru')}–${sayDay(to, 'ru')}.`,
        en: `The event of ${sayDay(date, 'en')} is outside of the period of the report: ${sayDay(from, 'en')} to ${sayDay(to, 'en')}.`,
      },
      mend: {
        ru: 'Перенесите его в\u00a0отчёт за\u00a0свой период.',
        en: 'Move it to the report of its period.',
      },
      source: FORM,
    }),
  ];
};

type Participants = 'participantsYoung' | 'participantsMentors';

const participantIssues = (
  event: HeldEvent,
  field: Participants,
  { context }: HalfYearReport,
  at: (field: EventField) => ReportPlace,
): ReportIssue[] => {
  const read = readNumber(event[field]);
  if (!read) return [];
  if (!read.ok) return [numberIssue(at(field), read.code, event[field])];
  const all = populationOf([GROUPS[field]], context);
  // Guests come to events of a city or of the region; within the institution more than all is worth a look.
  if (event.level !== 'institution' || all === undefined || read.value <= all) return [];
  return [
    warning({
      code: 'event-above-population',
      at: at(field),
      text: {
        ru: `Участников\u00a0— ${read.value}, а\u00a0в\u00a0организации их\u00a0— ${all}.`,
        en: `${read.value} took part, and the institution has ${all}.`,
      },
      source: FORM,
    }),
  ];
};

const GROUPS = { participantsYoung: 'youngTeachers', participantsMentors: 'mentors' } as const;

const moreEvents = (measure: string, named: number, counted: number): ReportIssue =>
  warning({
    code: 'more-events-than-counted',
    at: { row: measure, field: 'count' },
    text: {
      ru: `Названо событий\u00a0— ${named}, а\u00a0в\u00a0строке\u00a0— ${counted}.`,
      en: `${named} events are named, and the row counts ${counted}.`,
    },
    source: FORM,
  });
