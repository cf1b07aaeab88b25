import type { FormRule } from '@tandem/forms-core';

/** What a rule does, by the names of its fields. */
export interface RuleEffects {
  readonly show: readonly string[];
  readonly require: readonly string[];
}

export const effectsOf = (rule: Pick<FormRule, 'then'>): RuleEffects => ({
  show: rule.then.flatMap((one) => (one.show === undefined ? [] : [one.show])),
  require: rule.then.flatMap((one) => (one.require === undefined ? [] : [one.require])),
});

/** Field by field, shown before demanded, as rules are written by hand. */
export const thenOf = ({ show, require }: RuleEffects): FormRule['then'] =>
  [...new Set([...show, ...require])].flatMap((name) => [
    ...(show.includes(name) ? [{ show: name }] : []),
    ...(require.includes(name) ? [{ require: name }] : []),
  ]);

/** An id that no other rule or check has, made of what it is about. */
export const freshId = (taken: readonly string[], stem: string): string => {
  const base = stem.replaceAll(/[^A-Za-z0-9]+/g, '') || 'rule';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}${count}`;
    if (!taken.includes(id)) return id;
  }
};
