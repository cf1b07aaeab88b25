import type { EventField, ReportPlace } from '../check/report-issue.js';
import type { ContextField, HalfYearReport, ReportTexts } from '../rows/half-year-report.js';
import type { ReportRow } from '../rows/report-row.js';

/** Where in the report a place in the answers of form 26 is (a JSON pointer into `asReportAnswers`). */
export const placeOfReportAnswer = (path: string, report: HalfYearReport): ReportPlace => {
  const [, first = '', second = '', third = '', fourth = '', fifth = ''] = path.split('/');
  if (first === 'context') return { context: CONTEXT[second] ?? 'youngTeachers' };
  const row = first === 'rows' ? report.rows[Number(second)] : undefined;
  if (row) return placeInRow(row, third, fourth, fifth);
  return { text: TEXTS[first] ?? 'analysis' };
};

const CONTEXT: { readonly [field: string]: ContextField | undefined } = {
  youngTeachers: 'youngTeachers',
  mentors: 'mentors',
  pairs: 'pairs',
  orgs: 'institutions',
};

const TEXTS: { readonly [field: string]: keyof ReportTexts | undefined } = {
  effectiveness: 'analysis',
  deficits: 'deficits',
  proposals: 'proposals',
};

const EVENT_FIELDS: readonly string[] = ['date', 'title', 'participantsYoung', 'participantsMentors'];

const placeInRow = (row: ReportRow, field: string, within: string, deeper: string): ReportPlace => {
  const at = row.measure;
  switch (field) {
    case 'share':
      return { row: at, field: within === 'denominator' ? 'denominator' : 'numerator' };
    case 'count':
      return { row: at, field: 'count' };
    case 'exists':
      return { row: at, field: 'present' };
    case 'comment':
      return { row: at, field: 'comment' };
    case 'evidenceLinks':
    case 'evidence':
      return { row: at, field: 'evidence' };
    case 'events': {
      const event = row.events[Number(within)];
      if (event)
        return {
          row: at,
          event: event.id,
          field: EVENT_FIELDS.includes(deeper) ? (deeper as EventField) : 'title',
        };
      return { row: at, field: 'evidence' };
    }
    default:
      return { row: at, field: 'status' };
  }
};
