import type { Json, JsonObject } from '@tandem/domain';
import { computeAnswers, type ComputeEnvironment } from '../computed/compute.js';
import { rulesOf } from '../language/parts.js';
import { partsOf, withValueAt } from '../schema/pointer.js';
import { newBudget } from './evaluate-bounded.js';
import { hiddenAt } from './prune-hidden.js';

export interface Settled {
  /** Answers as they would be stored: hidden ones left out, computed ones put in. */
  readonly data: JsonObject;
  readonly computed: { readonly [pointer: string]: Json };
  /** Pointers that no rule shows. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * What is hidden depends on computed values, and they on what is not hidden: both are reckoned until neither changes.
 * Each round starts from all answers again, so that a field which a computed value brings into sight keeps its answer.
 */
export const settleAnswers = (schema: JsonObject, answers: JsonObject, env: ComputeEnvironment): Settled => {
  const patience = rulesOf(schema).length + 2;
  const bounded = { ...env, budget: env.budget ?? newBudget() };
  let hidden: ReadonlySet<string> = new Set();
  for (let round = 0; ; round += 1) {
    const { data, computed } = computeAnswers(schema, without(answers, hidden), bounded, hidden);
    const next = hiddenAt(schema, data, bounded);
    // A form whose rules contradict themselves would swing for ever: from then on what is hidden stays hidden.
    if (round > patience) for (const place of hidden) next.add(place);
    if (sameSet(next, hidden)) return { data, computed, hidden };
    hidden = next;
  }
};

const without = (answers: JsonObject, places: ReadonlySet<string>): JsonObject => {
  let left = answers;
  for (const place of places) left = withValueAt(left, partsOf(place), undefined) as JsonObject;
  return left;
};

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));
