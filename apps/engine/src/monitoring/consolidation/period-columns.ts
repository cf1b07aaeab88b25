import type { Period } from '@tandem/monitoring-core';

/** The period of a campaign `c`, as a statement reads it: dates are days of the calendar and no moments. */
export const PERIOD_COLUMNS = `c.period_kind,
  to_char(c.period_from, 'YYYY-MM-DD') as period_from, to_char(c.period_to, 'YYYY-MM-DD') as period_to`;

export interface PeriodColumns {
  readonly period_kind: Period['kind'];
  readonly period_from: string;
  readonly period_to: string;
}

export const periodOf = ({ period_kind, period_from, period_to }: PeriodColumns): Period => ({
  kind: period_kind,
  from: period_from,
  to: period_to,
});
