import type { Json, JsonObject } from '@tandem/domain';
import type { Block, PropertyWrite } from '../blocks/block.js';
import type { FormNode } from '../projection/form-node.js';
import { isObject, partsOf, valueAt, withValueAt } from '../schema/pointer.js';

/** The description and the look of a field. */
export interface Look {
  readonly schema: JsonObject;
  readonly ui: JsonObject;
}

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
export const carry = (node: FormNode, source: Block, target: Block, made: Look): Look => {
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
