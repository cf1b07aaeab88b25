import type { Json } from '@tandem/domain';
import { blockOf } from '../blocks/registry.js';
import type { PropertyWrite } from '../blocks/block.js';
import { weave } from '../document/weave-json.js';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import { walkFields } from '../schema/walk-schema.js';
import { whyLocked } from './field-locks.js';
import { findField, type FieldPlace } from './field-place.js';
import { planFollowing, type FieldMove } from './follow-fields.js';
import { followRewritten } from './follow-translations.js';
import type { Operation, Refused } from './operation.js';
import { badValueText, noSuchField, notHere, opaque } from './refusals.js';
import { setRequiredKey } from './required-keys.js';
import { isRefused, nodeAt, titleOf, type Outcome, type Work } from './work.js';

/** One property of the panel; what it says in the schema and in the uiSchema is the block's affair. */
export const setProperty = (
  work: Work,
  { field: at, property: id, value }: Extract<Operation, { do: 'setProperty' }>,
): Outcome => {
  const field = findField(work, at);
  const node = nodeAt(work, at);
  if (field === undefined || node === undefined) return noSuchField(at);
  const title = titleOf(work, field.schema, field.key);
  if (node.block === 'opaque' || node.block === 'root') return opaque(title);
  const property = blockOf(node.block).properties.find((one) => one.id === id);
  if (property === undefined)
    return notHere('У поля такого вида этого свойства нет.', 'A field of this kind has no such property.');
  const why = property.lock === undefined ? undefined : whyLocked(work, field, [property.lock]);
  if (why !== undefined) return why;
  const writes = property.write(node, value ?? undefined);
  if ('refused' in writes) return badValueText(writes.refused);
  return (
    rewriteField(work, field, () => writeAll(work, field, writes)) ?? {
      name: {
        ru: `«${title.ru}»: ${lower(property.label.ru)}`,
        en: `“${title.en ?? title.ru}”: ${lower(property.label.en ?? property.label.ru)}`,
      },
      select: [at],
    }
  );
};

const lower = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);

/** Writes of a property: a value is woven into what stands there, so that the rest of it keeps its bytes. */
export const writeAll = (work: Work, field: FieldPlace, writes: readonly PropertyWrite[]): void => {
  for (const { in: where, at, value } of writes) {
    if (where === 'parent') {
      setRequiredKey(work, field.container, field.key, value === true);
      continue;
    }
    const root = where === 'ui' ? field.ui : field.schema;
    const parts = [...root, ...partsOf(at)];
    const before = work.draft.read(parts);
    if (value === undefined) work.draft.remove(parts, where === 'ui' ? 1 : parts.length - 1);
    else weave(work.draft, parts, value);
    followRewritten(work, where, pointerOf(parts.slice(1)), before, value);
  }
};

/** Changes the description of a field; fields inside it that are gone afterwards are asked about like removed ones. */
export const rewriteField = (work: Work, field: FieldPlace, change: () => void): Refused | undefined => {
  const before = placesInside(work.draft.read(field.schema), field);
  change();
  const after = new Set(placesInside(work.draft.read(field.schema), field).map(({ at }) => at));
  const gone = before.filter(({ at }) => !after.has(at));
  if (gone.length === 0) return undefined;
  const following = planFollowing(work, titleOf(work, field.schema, field.key), gone);
  return isRefused(following) ? following : following.write();
};

const placesInside = (schema: Json | undefined, field: FieldPlace): FieldMove[] =>
  isObject(schema)
    ? [...walkFields(schema)].map((inner) => ({
        at: field.at + inner.at,
        schema: [...field.schema, ...partsOf(inner.schemaAt)],
        ui: [...field.ui, ...partsOf(inner.at).map((part) => (part === '*' ? 'items' : part))],
      }))
    : [];
