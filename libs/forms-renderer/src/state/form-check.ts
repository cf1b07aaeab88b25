import type { Json, JsonObject } from '@tandem/domain';
import type { FormProblem } from '@tandem/forms-core';

/** What the form says about answers; made of a compiled form, replaced in tests. */
export interface FormCheck {
  /** Computed values by pointer, and the pointers that the rules hide; where it does not say, the emitted conditions are asked. */
  settle(answers: JsonObject): {
    readonly computed: { readonly [pointer: string]: Json };
    readonly hidden?: ReadonlySet<string>;
  };
  check(answers: JsonObject): {
    readonly errors: readonly FormProblem[];
    readonly warnings: readonly FormProblem[];
  };
}
