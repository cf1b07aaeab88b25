import type { Json, JsonObject } from '@tandem/domain';
import type { Block, PropertyWrite } from '../blocks/block.js';
import { blockOf, BLOCKS } from '../blocks/registry.js';
import { weave } from '../document/weave-json.js';
import type { FormNode } from '../projection/form-node.js';
import { isObject, partsOf, pointerOf, valueAt, withValueAt } from '../schema/pointer.js';
import { addParts } from './add-field.js';
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

interface Look {
  readonly schema: JsonObject;
  readonly ui: JsonObject;
}

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

const STRUCTURE = [
  'type',
  'items',
  'properties',
  'required',
  'oneOf',
  'enum',
  'x-block',
  'format',
  'pattern',
  'readOnly',
];
const ALWAYS = ['title', 'description', 'x-readers', 'x-locks', 'x-link'];

/** What the new kind looks like with all that can be kept of the old one. */
const carry = (node: FormNode, source: Block, target: Block, made: Look): Look => {
  let look = made;
  const isSound = (next: Look): boolean => target.recognise(next.schema, next.ui);
  const attempt = (next: Look): void => {
    if (isSound(next)) look = next;
  };
  look = { ...look, schema: { ...look.schema, ...pick(node.schema, ALWAYS) } };
  if (target.holdsFields) attempt(carryFields(node, look));
  for (const key of Object.keys(node.schema)) {
    const isShared = source.owns.includes(key) && target.owns.includes(key) && !STRUCTURE.includes(key);
    if (isShared || node.rest.includes(key))
      attempt({ ...look, schema: { ...look.schema, [key]: node.schema[key]! } });
  }
  for (const place of node.rest.filter((one) => one.startsWith('ui:'))) {
    const parts = place.split('/');
    const value = valueAt(node.ui, parts);
    if (value !== undefined) attempt({ ...look, ui: withValueAt(look.ui, parts, value) as JsonObject });
  }
  for (const property of target.properties) {
    const value = source.properties.find(({ id }) => id === property.id)?.read(node);
    if (value === undefined) continue;
    const as: FormNode = { ...node, schema: look.schema, ui: look.ui, block: target.id };
    const writes = property.write(as, fillIn(value, property.read(as)));
    if (!('refused' in writes)) attempt(writes.reduce(written, look));
  }
  return look;
};

const pick = (from: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

const written = (look: Look, { in: where, at, value }: PropertyWrite): Look => {
  if (where === 'parent') return look;
  return { ...look, [where]: withValueAt(look[where], partsOf(at), value) as JsonObject };
};

/** Rows of one kind may lack what rows of the other must have: that is taken from a new one. */
const fillIn = (value: Json, example: Json | undefined): Json => {
  if (!Array.isArray(value) || !Array.isArray(example) || !isObject((example as Json[])[0])) return value;
  const { key, const: own, title, description, ...rest } = (example as JsonObject[])[0]!;
  void [key, own, title, description];
  return (value as Json[]).map((one) => (isObject(one) ? { ...rest, ...one } : one));
};

/** Fields of a section or of rows go over to the other of the two, with all that is said of them together. */
const carryFields = (node: FormNode, look: Look): Look => {
  const fromRows = isObject(node.schema['items']);
  const inner = fromRows ? (node.schema['items'] as JsonObject) : node.schema;
  if (!isObject(inner['properties'])) return look;
  const { properties, required } = inner;
  const kept: JsonObject = { properties, ...(required === undefined ? {} : { required }) };
  const innerUi = fromRows ? (isObject(node.ui['items']) ? node.ui['items'] : {}) : node.ui;
  const uis = Object.fromEntries(Object.entries(innerUi).filter(([key]) => Object.hasOwn(properties, key)));
  if (!isObject(look.schema['items']))
    return { schema: { ...look.schema, ...kept }, ui: { ...look.ui, ...uis } };
  return {
    schema: { ...look.schema, items: { ...look.schema['items'], ...kept } },
    ui: Object.keys(uis).length === 0 ? look.ui : { ...look.ui, items: uis },
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
