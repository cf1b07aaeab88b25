import type { JsonObject } from '@tandem/domain';
import type { Block } from '../blocks/block.js';
import { isObject } from '../schema/pointer.js';

interface Owned {
  readonly schema: ReadonlySet<string>;
  readonly items: boolean;
  readonly ui: ReadonlySet<string>;
}

const owned = new WeakMap<Pick<Block, 'owns' | 'ownsUi'>, Owned>();

const ownedBy = (block: Pick<Block, 'owns' | 'ownsUi'>): Owned => {
  const known = owned.get(block);
  if (known) return known;
  const sets = {
    schema: new Set(block.owns),
    items: block.owns.some((keyword) => keyword.startsWith('items/')),
    ui: new Set(block.ownsUi),
  };
  owned.set(block, sets);
  return sets;
};

/** Keywords that stand at a field and that its block does not own: `examples`, `items/minProperties`, `ui:help`, `ui:options/inputType`. */
export const listRest = (
  block: Pick<Block, 'owns' | 'ownsUi'>,
  schema: JsonObject,
  ui: JsonObject,
): readonly string[] => {
  const owns = ownedBy(block);
  const rest = Object.keys(schema).filter((keyword) => !owns.schema.has(keyword));
  if (owns.items && isObject(schema['items']))
    for (const keyword of Object.keys(schema['items']))
      if (!owns.schema.has(`items/${keyword}`)) rest.push(`items/${keyword}`);
  for (const key of Object.keys(ui)) {
    if (!key.startsWith('ui:')) continue;
    const options = ui[key];
    if (key !== 'ui:options' || !isObject(options)) {
      if (!owns.ui.has(key.slice('ui:'.length))) rest.push(key);
    } else for (const name of Object.keys(options)) if (!owns.ui.has(name)) rest.push(`ui:options/${name}`);
  }
  return rest;
};
