import type { Text } from '@tandem/domain';

/** Where in a plan: a row, a column, one of its parties; nothing of it: the plan as a whole. */
export interface PlanPlace {
  readonly measure?: string;
  readonly section?: string;
  readonly assignment?: string;
  readonly field?: PlanField;
}

export type PlanField =
  | 'title'
  | 'period'
  | 'act'
  | 'tolerance'
  | 'label'
  | 'subItems'
  | 'result'
  | 'indicator'
  | 'schedule'
  | 'assignments'
  | 'parentMeasure'
  | 'evidence'
  | 'exclusions';

/** Warnings never block; errors do. */
export interface PlanIssue {
  /** Stable: `term-outside-period`, `year-without-target`, `label-repeated`, `act-number-differs`, `no-responsible`, … */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly at: PlanPlace;
  readonly text: Required<Text>;
  /** How it is mended, as advice. */
  readonly mend?: Required<Text>;
  /** Where the check comes from: «000…, п. 4.3», «002…, приложение». */
  readonly source: string;
}
