import type { Text } from '@tandem/domain';
import type { PlanPlace } from '../check/plan-issue.js';

/** One difference between two plans, row by row: a line of the table of changes and a sentence. */
export interface PlanChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly at: PlanPlace;
  /** Title of the row or of the section, for the table. */
  readonly title: string;
  /** Empty where there is nothing on that side. */
  readonly before: string;
  readonly after: string;
  /** «В мероприятии „…“ цель на 2026 год выросла с 60 до 65 %». */
  readonly text: Required<Text>;
  /** Asks something of plans below (targets, terms, parties, rows); a mended misprint does not. */
  readonly matters: boolean;
}
