import type { SurveyMode, SurveyWindow } from '@tandem/monitoring-core';
import type { NewSurvey } from '@tandem/contracts';

/** A row of `survey` with what is always asked beside it. */
export interface SurveyRecord {
  readonly id: string;
  readonly title: string;
  readonly form_key: string;
  readonly form_version: number;
  readonly mode: SurveyMode;
  readonly tells: 'questions' | 'index';
  readonly unit_id: string;
  readonly level_path: string;
  readonly window_from: string;
  readonly window_to: string;
  readonly grace_days: number;
  readonly audience: NewSurvey['audience'];
  readonly joins_id: string | null;
  readonly awaits_exit: boolean;
  readonly created_by: string;
  readonly cancelled_at: Date | null;
  readonly published_at: Date | null;
}

/** For `from survey s`. */
export const SURVEY_COLUMNS = `s.id, s.title, s.form_key, s.form_version, s.mode, s.tells, s.unit_id, s.level_path::text as level_path,
  to_char(s.window_from, 'YYYY-MM-DD') as window_from, to_char(s.window_to, 'YYYY-MM-DD') as window_to, s.grace_days,
  s.audience, s.joins_id, s.awaits_exit, s.created_by, s.cancelled_at, s.published_at`;

export const windowOf = (row: SurveyRecord): SurveyWindow => ({
  from: row.window_from,
  to: row.window_to,
  graceDays: row.grace_days,
});
