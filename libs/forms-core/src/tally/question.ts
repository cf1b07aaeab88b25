import type { Json, JsonObject } from '@tandem/domain';

/** A question of a form as a chart asks it. */
export interface Question {
  /** Place in the answers, `*` for any row. */
  readonly at: string;
  readonly title: string;
  /** Page or group it stands in. */
  readonly within?: string;
  readonly kind: QuestionKind;
  /** Bars in their order; none for what has too many values to be bars. */
  readonly bars: readonly Bar[];
  /** What numbers count. */
  readonly unit?: string;
  readonly schema: JsonObject;
}

export type QuestionKind =
  'one' | 'many' | 'yesNo' | 'scale' | 'number' | 'date' | 'text' | 'files' | 'who' | 'sign';

export interface Bar {
  readonly value: Json;
  readonly title: string;
}
