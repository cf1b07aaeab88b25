import type { Indicator, Tolerance } from '../indicator/indicator.js';
import type { Schedule } from '../schedule/schedule.js';

/** Whose plan it is. A region-founded institution answers to the region past the municipality (`000…`, clause 5). */
export const PLAN_LEVELS = ['school', 'regionFounded', 'municipality', 'region'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

/** «Рекомендовать» (`000…`, clause 4) or «обеспечить» (clause 5): a property of what was asked, never of the institution. */
export type Obligation = 'recommended' | 'required';

/**
 * A roadmap as people work on it: a document with rows. Plain JSON, kept whole. Ids of sections and measures are given
 * once and never change, also from version to version; the printed number is a label (they repeat and skip in the documents).
 */
export interface RoadmapPlan {
  readonly title: string;
  readonly level: PlanLevel;
  readonly period: PlanPeriod;
  readonly act?: ApprovalAct;
  /** Absent where the document states none (`000…`); the kind is never guessed (`001…`, footnote). */
  readonly tolerance?: Tolerance;
  /** Columns of the source document: six of the region, five of the city. What print and export follow. */
  readonly columns: ColumnSet;
  readonly sections: readonly PlanSection[];
  /** In the order of the document; those of one section stand together, sections in the order of `sections`. */
  readonly measures: readonly Measure[];
  /** Rows of the parent plan that this plan leaves out, each with its reason. */
  readonly exclusions: readonly Exclusion[];
}

/** Local dates, both inclusive: `2025-01-01` to `2028-12-31`. */
export interface PlanPeriod {
  readonly from: string;
  readonly to: string;
}

/** `sixResult`: expected result (`000…`, `002…`); `sixForm`: form of the result (`001…`); `five`: no indicator, forecast result (`004…`). */
export type ColumnSet = 'sixResult' | 'sixForm' | 'five';

export interface ApprovalAct {
  readonly type: 'order' | 'directive' | 'resolution';
  readonly number: string;
  readonly date?: string;
  readonly appendixNo?: string;
  /** Number of the act as printed over the appendix: `11од` where the order is `17од` (`002…`). */
  readonly numberInAppendix?: string;
}

export interface PlanSection {
  readonly id: string;
  readonly title: string;
}

export interface Measure {
  readonly id: string;
  readonly section: string;
  /** As printed: `1.`, `2.0`, empty. Never a key. */
  readonly label: string;
  readonly title: string;
  /** «В том числе»: sub-measures, one line each. */
  readonly subItems: readonly string[];
  /** Expected result, form of result or forecast result, by the columns of the plan. */
  readonly result: string;
  readonly indicator?: Indicator;
  readonly schedule: Schedule;
  readonly assignments: readonly Assignment[];
  /** Id of the measure of the parent plan that this one carries out, once a person has confirmed it. */
  readonly parentMeasure?: string;
  /** Stage 1–7 of the seven, where the measure belongs to one. */
  readonly stage?: number;
  /** What shows that it was done: an address, a document. */
  readonly evidence: readonly string[];
  readonly note?: string;
}

/** One who carries the measure out, with a schedule and a result of his own where they differ (`002…`, row 2). */
export interface Assignment {
  readonly id: string;
  /** As the document names him. */
  readonly name: string;
  /** Which body is meant, where the name is known; see `readBody`. */
  readonly body?: BodyKind;
  /** The unit itself, where a person has chosen it. */
  readonly unit?: string;
  readonly schedule?: Schedule;
  readonly result?: string;
  readonly obligation?: Obligation;
  /** «По согласованию»: the consent of this party is pending (`004…`). */
  readonly byAgreement?: boolean;
}

/** Who may stand in the last column: kinds of bodies, as far as a plan tells them apart. */
export type BodyKind =
  | 'regionalAuthority'
  | 'regionalOperator'
  | 'municipalAuthority'
  | 'regionFounded'
  | 'institutions'
  | 'resourceCentre'
  | 'supportCentre'
  | 'methodCentre'
  | 'association'
  | 'union'
  | 'higherEducation'
  | 'enterprise'
  | 'culture'
  | 'provider';

export interface Exclusion {
  readonly parentMeasure: string;
  readonly reason: string;
}
