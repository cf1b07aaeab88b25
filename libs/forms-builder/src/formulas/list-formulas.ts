import type { Json } from '@tandem/domain';
import { formulasOf, type FormDefinition, type FormNode, type FormTree } from '@tandem/forms-core';
import { nameOfPlace, placeOfName } from '../logic/condition-field.js';

/** A field that is computed, or should be: in the order of the form. */
export interface ListedFormula {
  /** Place in the answers; names the formula in the list. */
  readonly at: string;
  readonly to: string;
  readonly scope: string | undefined;
  readonly logic: Json | undefined;
  /** Nothing where the field is gone. */
  readonly node: FormNode | undefined;
  readonly table: FormNode | undefined;
}

/** Formulas by their fields, computed fields without a formula, and formulas whose field is gone, last. */
export const listFormulas = ({ schema }: FormDefinition, tree: FormTree): ListedFormula[] => {
  const formulas = new Map(formulasOf(schema).map((one) => [placeOfName(one.to, one.in), one]));
  const listed: ListedFormula[] = [];
  const visit = (node: FormNode, scope: string | undefined, table: FormNode | undefined): void => {
    const formula = formulas.get(node.at);
    if (formula || node.block === 'computed')
      listed.push({
        at: node.at,
        to: formula?.to ?? nameOfPlace(node.at, scope),
        scope: formula?.in ?? scope,
        logic: formula?.logic,
        ...{ node, table },
      });
    formulas.delete(node.at);
    const rows = node.schema['type'] === 'array';
    for (const child of node.children) visit(child, rows ? node.at : scope, rows ? node : table);
  };
  for (const page of tree.pages) for (const node of page.fields) visit(node, undefined, undefined);
  const inside = [...formulas].map(([at, one]): ListedFormula => ({
    ...{ at, to: one.to, scope: one.in, logic: one.logic },
    node: tree.byPlace.get(at),
    table: one.in === undefined ? undefined : tree.byPlace.get(one.in),
  }));
  return [...listed, ...inside];
};
