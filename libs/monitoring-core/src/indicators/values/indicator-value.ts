import type { ReportingPeriod } from '../../campaigns/reporting-period.js';
import type { Measured } from './measured.js';

/** When: the kind of the period and its local dates, both inclusive. */
export type Period = Pick<ReportingPeriod, 'kind' | 'from' | 'to'>;

/** A value of an indicator at a unit for a period, with where it came from (R286: the source is stored with the value). */
export interface IndicatorValue {
  readonly indicator: string;
  readonly unit: string;
  readonly period: Period;
  readonly measured: Measured;
  /** «АИС „Паспорт школы“», «отчёт», «данные системы». */
  readonly source: string;
  /** Moment, ISO 8601. */
  readonly at: string;
  /** Who entered it; absent where the system reckoned it. */
  readonly by?: string;
}

/**
 * The values that hold: of each unit and period the one entered last. Nothing is overwritten, a correction stands
 * beside what it corrects.
 */
export const currentValues = (values: readonly IndicatorValue[]): IndicatorValue[] => {
  const last = new Map<string, IndicatorValue>();
  for (const value of values) {
    const key = [value.indicator, value.unit, value.period.kind, value.period.from, value.period.to].join(
      '\n',
    );
    const other = last.get(key);
    // Moments are compared as moments: the same one is written in many zones.
    if (!other || Date.parse(other.at) <= Date.parse(value.at)) last.set(key, value);
  }
  return [...last.values()];
};

/** The year whose target a period is held against: that in which it ends, also for a school year (R257). */
export const targetYear = ({ to }: Pick<Period, 'to'>): number => Number(to.slice(0, 4));
