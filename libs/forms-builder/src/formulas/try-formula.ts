import type { Json, JsonObject } from '@tandem/domain';
import {
  computeAnswers,
  formulasOf,
  partsOf,
  valueAt,
  withValueAt,
  type FormEnvironment,
  type FormFormula,
} from '@tandem/forms-core';

/** What a formula gives over some answers: one value, or one for each row of its table. */
export type Tried =
  | { readonly kind: 'one'; readonly value: Json | undefined }
  | { readonly kind: 'rows'; readonly values: readonly (Json | undefined)[] };

/** Reckons the form with this formula in place of the one that stands there, by the code that reckons it everywhere. */
export const tryFormula = (
  schema: JsonObject,
  formula: FormFormula,
  answers: JsonObject,
  env: Pick<FormEnvironment, 'today' | 'case' | 'calendar'>,
): Tried => {
  const others = formulasOf(schema).filter((one) => one.to !== formula.to || one.in !== formula.in);
  const tried = { ...schema, 'x-computed': [...others, formula] as unknown as Json };
  const { computed } = computeAnswers(tried, answers, env);
  if (formula.in === undefined) return { kind: 'one', value: computed[formula.to] };
  const rows = valueAt(answers, partsOf(formula.in));
  const count = Array.isArray(rows) ? rows.length : 0;
  const place = formula.to.replace(/^\$row/, '');
  return {
    kind: 'rows',
    values: Array.from({ length: count }, (_, index) => computed[`${formula.in}/${index}${place}`]),
  };
};

/** Answers with some values typed over them, by the names that a formula uses; a row's values go into its first row. */
export const withTyped = (
  answers: JsonObject,
  typed: { readonly [name: string]: Json },
  scope: string | undefined,
): JsonObject => {
  let data: Json = answers;
  for (const [name, value] of Object.entries(typed)) {
    if (name.startsWith('/')) data = withValueAt(data, partsOf(name), value);
    else if (name.startsWith('$row/') && scope !== undefined) {
      const rows = valueAt(data, partsOf(scope));
      if (!Array.isArray(rows) || rows.length === 0) data = withValueAt(data, partsOf(scope), [{}]);
      data = withValueAt(data, [...partsOf(scope), '0', ...partsOf(name.slice('$row'.length))], value);
    }
  }
  return data as JsonObject;
};
