import type { Judgement } from '../../indicators/judging/judge.js';
import type { TargetOfYear } from '../../indicators/judging/indicator-targets.js';
import type { IndicatorPassport } from '../../indicators/indicator-passport.js';
import type { RollUp } from '../../indicators/roll-up/roll-up.js';
import type { Period } from '../../indicators/values/indicator-value.js';
import type { Measured } from '../../indicators/values/measured.js';
import type { ContextField } from '../rows/half-year-report.js';
import type { RowStatus } from '../rows/row-entry.js';
import type { FrozenRoadmap } from '../rows/reported-measure.js';
import type { Text } from '@tandem/domain';

/** A report that was accepted, as far as a consolidation needs it. */
export interface AcceptedReport {
  readonly unit: string;
  /** Moment, ISO 8601. */
  readonly acceptedAt: string;
  /** Of the numbers of its context those that are there. */
  readonly context?: ConsolidatedContext;
  readonly rows: readonly AcceptedRow[];
}

export type ConsolidatedContext = { readonly [field in ContextField]?: number };

export interface AcceptedRow {
  /** The row of the unit's own plan, and that of the plan above which it carries out. */
  readonly measure: string;
  readonly parentMeasure?: string;
  readonly fact?: Measured;
  /** The year so far, where it is not the same. */
  readonly year?: Measured;
  readonly status?: RowStatus;
}

/** A unit that owes a report to this consolidation: by the campaign, an institution of the region to the region (R360). */
export interface ExpectedUnit {
  readonly unit: string;
  readonly title: string;
}

export interface ConsolidationInput {
  /** The plan whose rows are told: of the municipality, of the region. */
  readonly roadmap: FrozenRoadmap;
  readonly period: Period;
  readonly expected: readonly ExpectedUnit[];
  readonly accepted: readonly AcceptedReport[];
}

export interface Consolidation {
  readonly period: Period;
  readonly revision: string;
  readonly coverage: Coverage;
  /** Sums over the accepted reports. */
  readonly context: ConsolidatedContext;
  readonly rows: readonly ConsolidatedRow[];
}

export interface Coverage {
  readonly expected: number;
  readonly accepted: number;
  /** Accepted of expected; absent where none is expected. */
  readonly percent?: number;
  /** By name, and never as nought. */
  readonly missing: readonly ExpectedUnit[];
  /** Reports of units that owe none here: told, and not added. */
  readonly unexpected: readonly string[];
}

export interface ConsolidatedRow {
  readonly measure: string;
  readonly label: string;
  readonly title: string;
  readonly passport: IndicatorPassport;
  readonly plan?: TargetOfYear;
  /** Of the half. */
  readonly half: RollUp;
  /** Of the year up to its end. */
  readonly year: RollUp;
  readonly judgement: Judgement;
  readonly deviation: Required<Text>;
  readonly statuses: { readonly [status in RowStatus]: number };
  /** Units whose plans have no such row. */
  readonly withoutRow: readonly string[];
  /** Units that said it does not apply to them. */
  readonly exempt: readonly string[];
}
