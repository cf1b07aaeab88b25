import type { Text } from '@tandem/domain';
import type { ContextField, ReportTexts } from '../rows/half-year-report.js';
import type { NumberField } from '../rows/read-entry.js';

/** Where in a report: a field of a row, one of its events, a number of the context, a text. */
export type ReportPlace =
  | { readonly row: string; readonly field: NumberField | 'present' | 'status' | 'comment' | 'evidence' }
  | { readonly row: string; readonly event: string; readonly field: EventField }
  | { readonly context: ContextField }
  | { readonly text: keyof ReportTexts }
  | { readonly period: 'from' | 'to' }
  /** Where a form is asked for: JSON Pointer into its answers. */
  | { readonly answer: string };

export type EventField = 'date' | 'title' | 'participantsYoung' | 'participantsMentors';

/** With an error a report is not sent; a warning is as well to know. */
export interface ReportIssue {
  /** Stable: `fact-missing`, `above-whole`, `above-population`, `comment-missing`, … */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly at: ReportPlace;
  readonly text: Required<Text>;
  readonly mend?: Required<Text>;
  readonly source: string;
}

type Found = Omit<ReportIssue, 'severity'>;

export const error = (found: Found): ReportIssue => ({ ...found, severity: 'error' });
export const warning = (found: Found): ReportIssue => ({ ...found, severity: 'warning' });

/** Form 26 and its conditions. */
export const FORM = 'форма half-year-report, столбцы строки';
