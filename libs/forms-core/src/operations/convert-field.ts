import type { Json, JsonObject } from '@tandem/domain';
import { blockOf, BLOCKS } from '../blocks/registry.js';
import { weave } from '../document/weave-json.js';
import type { FormNode } from '../projection/form-node.js';
import { isObject, partsOf, pointerOf, valueAt } from '../schema/pointer.js';
import { addParts } from './add-field.js';
import { carry, type Look } from './carry-look.js';
import { whyLocked } from './field-locks.js';
import { findField, type FieldPlace } from './field-place.js';
import { planFollowing, type FieldMove } from './follow-fields.js';
import { renameTranslations } from './follow-translations.js';
import type { Operation } from './operation.js';
import { noSuchField, notHere, opaque } from './refusals.js';
import { isRefused, nodeAt, titleOf, type Outcome, type Work } from './work.js';
import { formulasOf } from '../language/parts.js';
import { placeOfName } from './map-names.js';
import { writeList } from './write-list.js';
import { listIn } from './well-formed.js';

/** Makes a field into one of another kind; label, help, demand and whatever both kinds understand stay. */
export const convert = (work: Work, { field: at, to }: Extract<Operation, { do: 'convert' }>): Outcome => {
  const field = findField(work, at);
  const node = nodeAt(work, at);
  if (field === undefined || node === undefined) return noSuchField(at);
  const title = titleOf(work, field.schema, field.key);
  if (node.block === 'opaque' || node.block === 'root') return opaque(title);
  const [source, target] = [blockOf(node.block), BLOCKS.find(({ id }) => id === to)];
  if (target === undefined || !source.becomes.includes(to))
    return notHere(
      'Поле такого вида в этот вид не превращается.',
      'Such a field cannot become one of that kind.',
    );
  const why = whyLocked(work, field, ['delete', 'options', 'check'], true);
  if (why !== undefined) return why;
  const made = target.create(title.ru, 'ru');
  const look = carry(node, source, target, { schema: made.schema, ui: made.ui ?? {} });
  const following = planFollowing(work, title, movesInside(field, node, look));
  if (isRefused(following)) return following;
  weave(work.draft, field.schema, inOrderOf(node.schema, look.schema));
  if (Object.keys(look.ui).length > 0) weave(work.draft, field.ui, inOrderOf(node.ui, look.ui));
  else work.draft.remove(field.ui, 1);
  followOptions(work, field);
  const refused = following.write();
  if (refused !== undefined) return refused;
  if (node.computed && to !== 'computed') dropFormula(work, field);
  addParts(work, field, made);
  return {
    name: {
      ru: `«${title.ru}» — теперь «${target.title.ru}»`,
      en: `“${title.en ?? title.ru}” is now “${target.title.en ?? target.title.ru}”`,
    },
    select: [at],
  };
};

/** Where the fields inside stand afterwards, or that they are gone. */
const movesInside = (field: FieldPlace, node: FormNode, look: Look): FieldMove[] => {
  const [before, after] = [insideOf(field, node.schema), insideOf(field, look.schema)];
  return before.keys.flatMap((key): FieldMove[] => {
    const from = before.place(key);
    if (!after.keys.includes(key)) return [from];
    const to = after.place(key);
    return to.at === from.at ? [] : [{ ...from, to }];
  });
};

const insideOf = (field: FieldPlace, schema: JsonObject) => {
  const inRows = isObject(schema['items']) && isObject(schema['items']['properties']);
  const holder = inRows ? (schema['items'] as JsonObject) : schema;
  const way = inRows ? ['items'] : [];
  return {
    keys: Object.keys(isObject(holder['properties']) ? holder['properties'] : {}),
    place: (key: string): FieldMove => ({
      at: `${field.at}${inRows ? '/*' : ''}${pointerOf([key])}`,
      schema: [...field.schema, ...way, 'properties', key],
      ui: [...field.ui, ...way, key],
    }),
  };
};

/** Keys in the order in which they stood: what stays keeps its place. */
const inOrderOf = (before: JsonObject, after: JsonObject): JsonObject => {
  const keys = [...Object.keys(before).filter((key) => Object.hasOwn(after, key)), ...Object.keys(after)];
  return Object.fromEntries([...new Set(keys)].map((key) => [key, after[key]!]));
};

/** Translations of options follow them into the items of a list and out of them; those of nothing go. */
const followOptions = (work: Work, field: FieldPlace): void => {
  const own = pointerOf(field.schema.slice(1));
  const schema = work.draft.read(field.schema);
  renameTranslations(work, 'schema', (pointer) => {
    if (!pointer.startsWith(`${own}/`)) return pointer;
    const rest = pointer.slice(own.length);
    const tries = [rest, rest.startsWith('/items/') ? rest.slice('/items'.length) : `/items${rest}`];
    const found = tries.find((one) => typeof valueAt(schema, partsOf(one)) === 'string');
    // Words of fields inside follow their field afterwards.
    return found === undefined ? (rest.includes('/properties/') ? pointer : undefined) : own + found;
  });
  const ownUi = pointerOf(field.ui.slice(1));
  const ui = work.draft.read(field.ui);
  renameTranslations(work, 'ui', (pointer) => {
    if (!pointer.startsWith(`${ownUi}/ui:`)) return pointer;
    return typeof valueAt(ui, partsOf(pointer.slice(ownUi.length))) === 'string' ? pointer : undefined;
  });
};

const dropFormula = (work: Work, field: FieldPlace): void => {
  const list = listIn(work.draft.read(['schema', 'x-computed']));
  const filled = formulasOf({ 'x-computed': list as Json[] }).map(
    ({ to, in: scope }) => (typeof to === 'string' ? placeOfName(to, scope)?.place : undefined) === field.at,
  );
  if (filled.length === list.length)
    writeList(
      work,
      'x-computed',
      list as Json[],
      list.filter((_, index) => !filled[index]),
    );
};
