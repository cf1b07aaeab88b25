import type { Typed } from './typed-number.js';

export const ROW_STATUSES = ['done', 'inProgress', 'notDone', 'notApplicable'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** What a person entered in a row of the report (form 26). */
export interface RowEntry {
  readonly measure: string;
  readonly numerator?: Typed;
  readonly denominator?: Typed;
  readonly count?: Typed;
  readonly present?: boolean;
  readonly status?: RowStatus;
  readonly comment?: string;
  /** Addresses and files. */
  readonly evidence?: readonly string[];
  readonly events?: readonly HeldEvent[];
}

export interface HeldEvent {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly level: 'institution' | 'municipality' | 'region';
  readonly participantsYoung: Typed;
  readonly participantsMentors: Typed;
}
