import { namesIn, type Budget } from '@tandem/rules';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormEnvironment } from '../language/form.js';
import { formulasOf, type FormFormula } from '../language/parts.js';
import { evaluateBounded, newBudget } from '../rules/evaluate-bounded.js';
import { lookUpIn, rowsFor, targetIn } from '../rules/look-up.js';
import { isObject, partsOf, valueAt, withValueAt } from '../schema/pointer.js';

export type ComputeEnvironment = Pick<FormEnvironment, 'today' | 'case' | 'calendar'> & {
  /** Steps that all formulas and rules of one form take together. */
  readonly budget?: Budget;
};

export interface Computed {
  readonly data: JsonObject;
  readonly computed: { readonly [pointer: string]: Json };
}

/**
 * Puts every formula's value in its place, in order of dependency. What stood there before is replaced, whoever put it.
 * Hidden places stay empty.
 */
export const computeAnswers = (
  schema: JsonObject,
  answers: JsonObject,
  env: ComputeEnvironment,
  hidden: ReadonlySet<string> = NOTHING,
): Computed => {
  let data = answers;
  const computed: { [pointer: string]: Json } = {};
  const bounded = { ...env, budget: env.budget ?? newBudget() };
  for (const formula of orderOf(schema)) {
    for (const { row, at } of rowsFor(data, formula.in)) {
      const place = targetIn(formula.to, at);
      const value =
        bounded.budget.left < 0 || isHidden(place, hidden)
          ? undefined
          : valueOf(formula, lookUpIn(schema, data, row, env, 'null'), bounded);
      if (value !== undefined) computed[place] = value;
      if (!same(valueAt(data, partsOf(place)), value))
        data = withoutEmpty(withValueAt(data, partsOf(place), value) as JsonObject, place);
    }
  }
  return { data, computed };
};

/** The order is the same for all answers, and asking for it again at each key press would be felt. */
const orders = new WeakMap<JsonObject, readonly FormFormula[]>();

const orderOf = (schema: JsonObject): readonly FormFormula[] => {
  const known = orders.get(schema) ?? inOrder(formulasOf(schema)).ordered;
  orders.set(schema, known);
  return known;
};

const NOTHING: ReadonlySet<string> = new Set();

const isHidden = (place: string, hidden: ReadonlySet<string>): boolean => {
  if (hidden.size === 0) return false;
  for (let at = place; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (hidden.has(at)) return true;
  return false;
};

const valueOf = (
  formula: FormFormula,
  lookUp: (name: string) => Json | undefined,
  env: ComputeEnvironment,
): Json | undefined => {
  const result = evaluateBounded(formula.logic, lookUp, {
    today: env.today,
    ...(env.calendar ? { calendar: env.calendar } : {}),
    ...(env.budget ? { budget: env.budget } : {}),
  });
  return result && 'value' in result && result.value !== null ? result.value : undefined;
};

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** A group that held nothing but computed values goes with the last of them. */
const withoutEmpty = (data: JsonObject, place: string): JsonObject => {
  const parent = partsOf(place).slice(0, -1);
  const group = parent.length > 0 ? valueAt(data, parent) : undefined;
  return isObject(group) && Object.keys(group).length === 0
    ? (withValueAt(data, parent, undefined) as JsonObject)
    : data;
};

/** Formulas so that each stands after those whose values it reads; those that read each other in a circle are named. */
export const inOrder = (
  formulas: readonly FormFormula[],
): { readonly ordered: readonly FormFormula[]; readonly circle: readonly string[] } => {
  const keyOf = (formula: FormFormula): string =>
    formula.to.startsWith('$row/') ? `${formula.in}/${formula.to.slice(5)}` : formula.to;
  const reads = (formula: FormFormula): string[] =>
    namesIn(formula.logic).map((name) =>
      name.startsWith('$row/') ? `${formula.in}/${name.slice(5)}` : name,
    );
  const waiting = new Set(formulas);
  const ordered: FormFormula[] = [];
  while (waiting.size > 0) {
    const open = [...waiting].map(keyOf);
    const ready = [...waiting].filter((formula) => {
      const own = keyOf(formula);
      return !reads(formula).some(
        (name) =>
          open.some(
            (key) =>
              key !== own && (key === name || key.startsWith(`${name}/`) || name.startsWith(`${key}/`)),
          ) || name === own,
      );
    });
    if (ready.length === 0) return { ordered: [...ordered, ...waiting], circle: open };
    for (const formula of ready) {
      ordered.push(formula);
      waiting.delete(formula);
    }
  }
  return { ordered, circle: [] };
};
