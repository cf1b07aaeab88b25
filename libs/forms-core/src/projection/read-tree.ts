import type { Json, JsonObject, Text } from '@tandem/domain';
import { BLOCKS } from '../blocks/registry.js';
import { areRules, isNumberLike } from '../blocks/recognise/why-strange.js';
import type { FormDefinition } from '../language/form.js';
import { formulasOf } from '../language/parts.js';
import { isObject, pointerOf } from '../schema/pointer.js';
import { uiPart } from '../schema/read-ui.js';
import { LOCKS, type FormNode, type FormTree } from './form-node.js';
import { listRest } from './list-rest.js';
import { orderKeys } from './order-keys.js';
import { readPages } from './read-pages.js';
import { whyBadKey, whyOpaque } from './why-opaque.js';

/** Deeper than any form that people can fill. */
const MAX_DEPTH = 16;
const TOO_DEEP: Text = { ru: 'Поле вложено слишком глубоко.', en: 'The field is nested too deep.' };
const BOOLEAN: Text = {
  ru: 'Вместо описания поля стоит «да» или «нет».',
  en: 'The field is described by a mere true or false.',
};
const NUMBERED: Text = {
  ru: 'Имя поля — число: порядок таких полей программы читают по-разному.',
  en: 'The field is named by a number: programs read the order of such fields differently.',
};
const NO_FIELDS: Text = {
  ru: 'У формы нет полей: нужен объект с properties.',
  en: 'The form has no fields: an object with properties is needed.',
};

/** What the root of a form understands by itself; conditions and the like of other hands are kept. */
const ROOT = {
  owns: [
    'type',
    'title',
    'description',
    'properties',
    'required',
    'additionalProperties',
    'x-rules',
    'x-computed',
    'x-checks',
    'x-settings',
    '$schema',
    '$id',
  ],
  ownsUi: ['pages', 'order'],
} as const;

/** Reads a form as the studio shows it. Takes any schema that anybody wrote, never throws and never goes in circles. */
export const readTree = (value: FormDefinition): FormTree => {
  const schema = isObject(value?.schema) ? value.schema : {};
  const ui = isObject(value?.uiSchema) ? value.uiSchema : {};
  const byPlace = new Map<string, FormNode>();
  const reading: Reading = { computed: computedPlaces(schema), byPlace };
  const fields = readFields(reading, schema, ui, ROOT_PLACE, 0);
  const pages = readPages(fields, ui);
  const hasFields = isObject(schema['properties']);
  const root: FormNode = {
    ...ROOT_PLACE,
    key: '',
    block: hasFields ? 'root' : 'opaque',
    ...(hasFields ? {} : { why: NO_FIELDS }),
    title: textOf(schema['title']),
    required: true,
    computed: false,
    schema,
    ui,
    rest: listRest(ROOT, schema, ui).filter((keyword) => keyword !== 'allOf' || !areRules(schema['allOf'])),
    locks: [],
    children: pages.flatMap((page) => page.fields),
  };
  byPlace.set('', root);
  return { root, pages, byPlace };
};

interface Reading {
  readonly computed: ReadonlySet<string>;
  readonly byPlace: Map<string, FormNode>;
}

type Place = Pick<FormNode, 'at' | 'schemaAt' | 'uiAt'>;
const ROOT_PLACE: Place = { at: '', schemaAt: '/schema', uiAt: '/uiSchema' };

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Places that a formula fills. */
const computedPlaces = (schema: JsonObject): ReadonlySet<string> =>
  new Set(
    formulasOf(schema).flatMap(({ to, in: scope }) => {
      if (typeof to !== 'string') return [];
      if (!to.startsWith('$row/')) return [to];
      return typeof scope === 'string' ? [`${scope}/*/${to.slice('$row/'.length)}`] : [];
    }),
  );

const readFields = (
  reading: Reading,
  group: JsonObject,
  ui: JsonObject,
  place: Place,
  depth: number,
): readonly FormNode[] => {
  const properties = isObject(group['properties']) ? group['properties'] : {};
  const required = new Set<Json>(Array.isArray(group['required']) ? (group['required'] as Json[]) : []);
  return orderKeys(Object.keys(properties), ui).map((key) => {
    const part = pointerOf([key]);
    const node = readField(reading, {
      key,
      schema: properties[key]!,
      ui: key.startsWith('ui:') ? {} : uiPart(ui, key),
      required: required.has(key),
      depth,
      place: {
        at: place.at + part,
        schemaAt: `${place.schemaAt}/properties${part}`,
        uiAt: place.uiAt + part,
      },
    });
    reading.byPlace.set(node.at, node);
    return node;
  });
};

interface Found {
  readonly key: string;
  readonly schema: Json;
  readonly ui: JsonObject;
  readonly required: boolean;
  readonly place: Place;
  readonly depth: number;
}

/**
 * The last reading of each field. A form is read again after every step of its author, who touches one field of many: a
 * field whose own text has not changed is not asked about again, and stays the same object for whoever draws it.
 */
const readBefore = new WeakMap<JsonObject, FormNode>();

const readField = (reading: Reading, found: Found): FormNode => {
  const { ui, required, place } = found;
  const schema = isObject(found.schema) ? found.schema : {};
  const known = readBefore.get(schema);
  const before = known && known.ui === ui && known.schemaAt === place.schemaAt ? known : undefined;
  const facts = before ?? { ...place, ...recogniseField(found, schema) };
  const node: FormNode = {
    ...facts,
    required,
    computed: isComputed(reading, place.at),
    children: HOLDERS.has(facts.block) ? readInside(reading, facts.block, found, schema) : NO_CHILDREN,
  };
  if (before && isSame(before, node)) return before;
  readBefore.set(schema, node);
  return node;
};

const NO_CHILDREN: readonly FormNode[] = [];
const HOLDERS: ReadonlySet<string> = new Set(
  BLOCKS.filter((block) => block.holdsFields).map((block) => block.id),
);

const isSame = (before: FormNode, node: FormNode): boolean =>
  before.required === node.required &&
  before.computed === node.computed &&
  before.children.length === node.children.length &&
  before.children.every((child, at) => child === node.children[at]);

/** What a field is by its own text, wherever it stands. */
const recogniseField = (
  { key, schema: written, ui, depth }: Found,
  schema: JsonObject,
): Omit<FormNode, keyof Place | 'required' | 'computed' | 'children'> => {
  const bad =
    whyBadKey(key) ??
    (isNumberLike(key) ? NUMBERED : undefined) ??
    (isObject(written) ? undefined : BOOLEAN) ??
    (depth >= MAX_DEPTH ? TOO_DEEP : undefined);
  const block = bad ? undefined : BLOCKS.find((one) => one.recognise(schema, ui));
  const locks = schema['x-locks'];
  return {
    key,
    block: block?.id ?? 'opaque',
    ...(block ? {} : { why: bad ?? whyOpaque(schema, ui) }),
    title: textOf(schema['title']),
    schema,
    ui,
    rest: block ? listRest(block, schema, ui) : [],
    locks: Array.isArray(locks) ? LOCKS.filter((lock) => (locks as Json[]).includes(lock)) : [],
  };
};

const readInside = (
  reading: Reading,
  block: FormNode['block'],
  { ui, place, depth }: Found,
  schema: JsonObject,
): readonly FormNode[] => {
  if (block !== 'rows') return readFields(reading, schema, ui, place, depth + 1);
  const inside: Place = {
    at: `${place.at}/*`,
    schemaAt: `${place.schemaAt}/items`,
    uiAt: `${place.uiAt}/items`,
  };
  return readFields(reading, schema['items'] as JsonObject, uiPart(ui, 'items'), inside, depth + 1);
};

/** Computed itself, or part of a group that a formula fills as a whole. */
const isComputed = ({ computed }: Reading, at: string): boolean => {
  if (computed.size === 0) return false;
  for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/')))
    if (computed.has(place)) return true;
  return false;
};
