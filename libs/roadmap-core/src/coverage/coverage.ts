import type { Text } from '@tandem/domain';

/** How one row of the parent plan stands in the plan below it. */
export type CoverageState =
  | 'covered'
  | 'changed'
  | 'missing'
  | 'excluded'
  /** Only institutions of another kind carry it out: sites of region-founded institutions are not a municipality's. */
  | 'notAddressed';

export interface CoverageRow {
  /** Id of the parent's measure. */
  readonly parent: string;
  readonly state: CoverageState;
  /** Ids of own measures that carry it out, confirmed by a person. */
  readonly own: readonly string[];
  /** What differs, where `changed`. */
  readonly differences: readonly CoverageDifference[];
  /** Why it was left out, where `excluded`. */
  readonly reason?: string;
  /** Own measures that look alike, best first, where nothing is confirmed. */
  readonly suggestions: readonly Suggestion[];
}

export interface CoverageDifference {
  readonly field: 'title' | 'indicator' | 'schedule' | 'responsible' | 'result' | 'subItems';
  readonly parent: string;
  readonly own: string;
  /** «60 % → 50 %, ниже цели»: one line for the margin. */
  readonly text: Required<Text>;
  /** Weaker than the parent asks: a lower target, a later term, a party that is gone. */
  readonly weaker: boolean;
}

export interface Suggestion {
  readonly own: string;
  /** 0–1. */
  readonly likeness: number;
  readonly certainty: 'sure' | 'likely' | 'possible';
}

export interface Coverage {
  /** In the order of the parent plan. */
  readonly rows: readonly CoverageRow[];
  /** Own measures that carry out no row of the parent. */
  readonly own: readonly string[];
  readonly counts: CoverageCounts;
}

export interface CoverageCounts {
  readonly covered: number;
  readonly changed: number;
  readonly missing: number;
  readonly excluded: number;
  readonly notAddressed: number;
  readonly own: number;
}
