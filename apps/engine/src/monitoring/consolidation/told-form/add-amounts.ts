import type { Json, JsonObject } from '@tandem/domain';
import { formulasOf, isObject } from '@tandem/forms-core';
import { evaluate } from '@tandem/rules';

/** A number of a form that can be told of many units at once. */
interface AmountColumn {
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  /** Whole numbers add up; a share is reckoned anew from what they came to. */
  readonly adds: boolean;
}

export type Amounts = { readonly [key: string]: number | null };

/** Numbers of the form itself, entered or computed, in the order in which they stand. */
export const amountColumns = (schema: JsonObject): AmountColumn[] =>
  Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).flatMap(([key, field]) =>
    isObject(field) && (field['type'] === 'integer' || field['type'] === 'number')
      ? [
          {
            key,
            title: String(field['title'] ?? key),
            unit: typeof field['x-unit'] === 'string' ? field['x-unit'] : null,
            adds: field['type'] === 'integer',
          },
        ]
      : [],
  );

export const amountsIn = (columns: readonly AmountColumn[], answers: JsonObject): Amounts =>
  Object.fromEntries(columns.map(({ key }) => [key, numberOr(answers[key], null)]));

/** Σ over the units; a share by the form's own formula of the sums, never a mean of shares. Nobody's number is no nought. */
export const addAmounts = (
  schema: JsonObject,
  columns: readonly AmountColumn[],
  units: readonly Amounts[],
): Amounts => {
  const sums = Object.fromEntries(
    columns.filter(({ adds }) => adds).map(({ key }) => [key, sumOf(units.map((unit) => unit[key] ?? null))]),
  );
  const formulas = new Map(formulasOf(schema).map(({ to, logic }) => [to, logic]));
  const shareOf = (key: string): number | null => {
    const logic = formulas.get(`/${key}`);
    if (logic === undefined) return null;
    const found = evaluate(logic, (name) => sums[name.slice(1)] ?? undefined);
    return 'missing' in found ? null : numberOr(found.value, null);
  };
  return Object.fromEntries(columns.map(({ key, adds }) => [key, adds ? sums[key]! : shareOf(key)]));
};

const sumOf = (all: readonly (number | null)[]): number | null => {
  const told = all.filter((one): one is number => one !== null);
  return told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0);
};

const numberOr = (value: Json | undefined, otherwise: null): number | null =>
  typeof value === 'number' ? value : otherwise;
