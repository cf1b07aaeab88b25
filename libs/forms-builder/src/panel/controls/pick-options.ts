import type { FormNode, FormTree } from '@tandem/forms-core';
import { propertiesOf } from '../../canvas/field-words.js';

export interface PickOption {
  readonly value: string;
  readonly label: string;
}

const named = (node: FormNode, value: string): PickOption => ({ value, label: node.title || node.key });

/** What a property may choose among inside of this very form. */
export const pickOptions = (
  node: FormNode,
  tree: FormTree,
  from: 'options' | 'children' | 'people',
): readonly PickOption[] => {
  if (from === 'children') return node.children.map((child) => named(child, child.key));
  if (from === 'people')
    return [...tree.byPlace.values()]
      .filter((one) => one.block === 'person' && !one.at.includes('/*/'))
      .map((one) => named(one, one.at));
  const list = propertiesOf(node).find(
    ({ control }) => control.kind === 'options' && control.what === 'option',
  );
  const entries = (list?.read(node) ?? []) as readonly { const: unknown; title?: unknown }[];
  return entries
    .filter((entry) => typeof entry.const === 'string')
    .map((entry) => ({ value: String(entry.const), label: String(entry.title ?? entry.const) }));
};
