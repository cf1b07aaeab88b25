import type { Text } from '@tandem/domain';
import type { IndicatorPassport, Tolerance } from '../../indicators/indicator-passport.js';
import type { IndicatorTargets, YearTarget } from '../../indicators/judging/indicator-targets.js';

/**
 * A row of a roadmap as a report needs it. The frozen version is the form of the report: `000…` has no other («форма —
 * приложение № 2»). A measure of a plan fits in as it is.
 */
export interface ReportedMeasure {
  readonly id: string;
  /** As printed; never a key (R345). */
  readonly label: string;
  readonly title: string;
  readonly section?: string;
  /** The measure of the plan above that this one carries out: by it reports of many plans come together. */
  readonly parentMeasure?: string;
  readonly indicator?: ReportedIndicator;
}

export interface ReportedIndicator {
  readonly raw: string;
  readonly unit: 'percent' | 'count' | 'presence' | 'text';
  /** «мероприятия». */
  readonly of?: string;
  /** «молодых педагогов и наставников». */
  readonly denominator?: string;
  readonly targets: readonly YearTarget[];
  readonly carryForward: boolean;
  readonly base?: number;
  readonly final?: number;
  readonly counts: IndicatorPassport['counts'];
  readonly tolerance?: Tolerance;
  /** Higher, where nothing else is said. */
  readonly better?: IndicatorPassport['better'];
  readonly mayExceedWhole?: boolean;
}

export interface FrozenRoadmap {
  /** The version that was approved. */
  readonly revision: string;
  readonly period: { readonly from: string; readonly to: string };
  /** Of all rows that have none of their own. */
  readonly tolerance?: Tolerance;
  readonly measures: readonly ReportedMeasure[];
}

export interface MeasureIndicator {
  readonly passport: IndicatorPassport;
  readonly targets: IndicatorTargets;
}

/**
 * What a row is judged by. A row without an indicator, or with one in words only (`004…`, «прогнозируемый результат»),
 * is done or not: it is there or it is not, and that it must be there is its plan.
 */
export const indicatorOfMeasure = (
  { id, title, indicator }: ReportedMeasure,
  { revision, period, tolerance }: FrozenRoadmap,
): MeasureIndicator => {
  const unit = !indicator || indicator.unit === 'text' ? 'presence' : indicator.unit;
  const lastYear = Number(period.to.slice(0, 4));
  const allowed = indicator?.tolerance ?? tolerance;
  const population: Text | undefined = indicator?.denominator ? { ru: indicator.denominator } : undefined;
  return {
    passport: {
      key: id,
      title: { ru: title },
      unit,
      ...(population && { population }),
      counts: indicator?.counts ?? 'stock',
      better: indicator?.better ?? 'higher',
      mayExceedWhole: indicator?.mayExceedWhole ?? false,
      ...(allowed && { tolerance: allowed }),
      from: { kind: 'hand' },
      source: revision,
    },
    targets: { ...(unit === 'presence' ? mustBe(period) : targetsOf(indicator!)), lastYear },
  };
};

const mustBe = ({ from }: FrozenRoadmap['period']): IndicatorTargets => ({
  targets: [{ year: Number(from.slice(0, 4)), value: 100 }],
  carryForward: true,
});

const targetsOf = ({ targets, carryForward, base, final }: ReportedIndicator): IndicatorTargets => ({
  targets,
  carryForward,
  ...(base !== undefined && { base }),
  ...(final !== undefined && { final }),
});
