import type { FormNode, FormTree } from '@tandem/forms-core';
import { nameOfPlace } from './condition-field.js';

export interface RuleTarget {
  readonly value: string;
  readonly label: string;
}

export interface RuleTargets {
  readonly shown: readonly RuleTarget[];
  /** Headings, notes and what is computed are never demanded. */
  readonly required: readonly RuleTarget[];
}

/** Fields on which a rule may act: those of the form, or those of one row. */
export const targetsOf = (tree: FormTree, scope: string | undefined): RuleTargets => {
  const nodes = fieldsIn(tree, scope);
  const target = (node: FormNode): RuleTarget => ({
    value: nameOfPlace(node.at, scope),
    label: node.title || node.key,
  });
  return {
    shown: nodes.map(target),
    required: nodes.filter((node) => !isSilent(node)).map(target),
  };
};

const isSilent = (node: FormNode): boolean =>
  node.block === 'heading' || node.block === 'note' || node.block === 'section' || node.computed;

const fieldsIn = (tree: FormTree, scope: string | undefined): FormNode[] => {
  const within = (node: FormNode): FormNode[] =>
    node.block === 'section' ? [node, ...node.children.flatMap(within)] : [node];
  if (scope === undefined) return tree.pages.flatMap((page) => page.fields.flatMap(within));
  return (tree.byPlace.get(scope)?.children ?? []).flatMap(within);
};

/** Tables of the form itself, in whose rows rules may hold. */
export const tablesOf = (tree: FormTree): FormNode[] =>
  fieldsIn(tree, undefined).filter((node) => node.schema['type'] === 'array' && node.children.length > 0);
