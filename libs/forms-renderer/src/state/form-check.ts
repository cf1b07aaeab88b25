import type { Json, JsonObject } from '@tandem/domain';
import type { FormProblem } from '@tandem/forms-core';

/** What the form says about answers; made of a compiled form, replaced in tests. */
export interface FormCheck {
  /** Computed values by pointer. */
  compute(answers: JsonObject): { readonly [pointer: string]: Json };
  /** Pointers that the rules hide; without it the emitted conditions are asked. */
  hidden?(answers: JsonObject): ReadonlySet<string>;
  check(answers: JsonObject): {
    readonly errors: readonly FormProblem[];
    readonly warnings: readonly FormProblem[];
  };
}
