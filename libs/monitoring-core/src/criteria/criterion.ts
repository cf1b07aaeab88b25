import type { Text } from '@tandem/domain';
import type { Scale } from './scales/scale.js';

/** The three levels at which `001…`, appendix 1 looks (R285). */
export const CRITERIA_LEVELS = ['institution', 'municipality', 'region'] as const;
export type CriteriaLevel = (typeof CRITERIA_LEVELS)[number];

export interface Criterion {
  /** As the document numbers it. */
  readonly number: number;
  readonly title: Required<Text>;
  readonly indicators: readonly CriterionIndicator[];
}

export interface CriterionIndicator {
  /** Stable within all versions: `4a`. */
  readonly key: string;
  readonly title: Required<Text>;
  /** «Способ оценки», as printed; where each value came from is stored with it (R286). */
  readonly method: Required<Text>;
  readonly scale: Scale;
}
