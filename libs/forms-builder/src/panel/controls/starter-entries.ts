import type { Json, JsonObject } from '@tandem/domain';
import { blockOf, type BlockProperty, type FormNode } from '@tandem/forms-core';

/** Whether nobody has touched an entry since its field was made. */
export type IsStarter = (entry: JsonObject) => boolean;

const NONE: IsStarter = () => false;

/** Knows the entries that a new field brings with it: they show what a list is, and give way to the first real words. */
export const startersOf = (node: FormNode, property: BlockProperty): IsStarter => {
  if (node.block === 'opaque' || node.block === 'root') return NONE;
  const block = blockOf(node.block);
  const starters = new Set(
    (['ru', 'en'] as const).flatMap((language) => {
      const { schema, ui } = block.create('', language);
      const entries = property.read({ ...node, schema, ui: ui ?? {} });
      return Array.isArray(entries) ? (entries as Json[]).map((entry) => JSON.stringify(entry)) : [];
    }),
  );
  return (entry) => starters.has(JSON.stringify(entry));
};

/** An entry under other words. The name in the data of one that nobody has touched says nothing: it will get its own. */
export const retitled = (entry: JsonObject, title: string, isStarter: IsStarter): JsonObject => {
  if (!isStarter(entry)) return { ...entry, title };
  const { const: value, key: _key, ...rest } = entry;
  return { ...(typeof value === 'number' ? { const: value } : {}), ...rest, title };
};
