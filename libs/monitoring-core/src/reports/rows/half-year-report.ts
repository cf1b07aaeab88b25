import type { Measured } from '../../indicators/values/measured.js';
import type { Period } from '../../indicators/values/indicator-value.js';
import type { ReportRow } from './report-row.js';
import type { RowEntry } from './row-entry.js';
import type { Typed } from './typed-number.js';

/** Numbers of the unit that the rows are read against (form 26, «контекст»). */
export const CONTEXT_FIELDS = ['youngTeachers', 'mentors', 'pairs', 'institutions'] as const;
export type ContextField = (typeof CONTEXT_FIELDS)[number];
export type ReportContext = { readonly [field in ContextField]?: Typed };

export interface ReportTexts {
  /** Efficiency of what was held (`000…`, IV, direction 4). */
  readonly analysis: string;
  readonly deficits: string;
  readonly proposals: string;
}

export interface HalfYearReport {
  readonly unit: string;
  /** Version of the roadmap whose rows these are. */
  readonly revision: string;
  readonly period: Period;
  readonly context: ReportContext;
  readonly rows: readonly ReportRow[];
  /** What was entered for rows that this version of the plan does not have: kept, and told. */
  readonly unplaced: readonly RowEntry[];
  readonly texts: ReportTexts;
}

/** What was reported for the halves of the year before this one, by measure. */
export interface EarlierHalf {
  readonly period: Period;
  readonly facts: { readonly [measure: string]: Measured };
}

export interface ReportRules {
  /**
   * `yearGoesOn`: in the first half a comment on what happens over the year is demanded only where it is given up.
   * `strict`: whatever is short of the year's plan is explained (the letter of form 26).
   */
  readonly firstHalf: 'yearGoesOn' | 'strict';
}

/** Our decision: four events a year are not four by June. */
export const REPORT_RULES: ReportRules = { firstHalf: 'yearGoesOn' };
