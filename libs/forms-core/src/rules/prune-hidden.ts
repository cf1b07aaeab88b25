import { truthy, type Budget } from '@tandem/rules';
import type { JsonObject } from '@tandem/domain';
import type { FormEnvironment } from '../language/form.js';
import { rulesOf } from '../language/parts.js';
import { partsOf, valueAt, withValueAt } from '../schema/pointer.js';
import { evaluateBounded, newBudget } from './evaluate-bounded.js';
import { lookUpIn, rowsFor, targetIn } from './look-up.js';

/** Pointers that no rule shows under these answers. A field with several `show` rules is seen when one of them holds. */
export const hiddenAt = (
  schema: JsonObject,
  answers: JsonObject,
  env: Pick<FormEnvironment, 'today' | 'case'> & { readonly budget?: Budget },
): Set<string> => {
  const shown = new Map<string, boolean>();
  const around = { today: env.today, budget: env.budget ?? newBudget() };
  for (const rule of rulesOf(schema)) {
    const targets = rule.then.flatMap((effect) => (effect.show ? [effect.show] : []));
    if (targets.length === 0) continue;
    for (const { row, at } of rowsFor(answers, rule.in)) {
      const result = evaluateBounded(rule.when, lookUpIn(schema, answers, row, env, 'null'), around);
      const holds = result !== undefined && 'value' in result && truthy(result.value);
      for (const target of targets) {
        const place = targetIn(target, at);
        shown.set(place, (shown.get(place) ?? false) || holds);
      }
    }
  }
  return new Set([...shown].filter(([, seen]) => !seen).map(([place]) => place));
};

/**
 * Leaves hidden answers out: what a rule hides is kept in the draft and never submitted. Repeated, because a hidden
 * answer may be what showed another field.
 */
export const pruneHidden = (
  schema: JsonObject,
  answers: JsonObject,
  env: Pick<FormEnvironment, 'today' | 'case'>,
): JsonObject => {
  let current = answers;
  for (let round = 0; round <= rulesOf(schema).length; round += 1) {
    const gone = [...hiddenAt(schema, current, env)].filter(
      (place) => valueAt(current, partsOf(place)) !== undefined,
    );
    if (gone.length === 0) return current;
    for (const place of gone) current = withValueAt(current, partsOf(place), undefined) as JsonObject;
  }
  return current;
};
