import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { isObject, partsOf, valueAt } from '../schema/pointer.js';
import { arbitraryForm } from '../testing/arbitrary-form.js';
import { readSnapshotForms } from '../testing/read-snapshot-forms.js';
import type { FormNode, FormTree } from './form-node.js';
import { readTree } from './read-tree.js';

const read = (schema: unknown, uiSchema: unknown = {}): FormTree =>
  readTree({ schema, uiSchema } as FormDefinition);

const wrapped = (field: unknown, ui: unknown = {}): FormNode =>
  read({ type: 'object', properties: { field } }, { field: ui }).byPlace.get('/field')!;

/** What must hold of any tree, whatever was read. */
const holdsTogether = ({ root, pages, byPlace }: FormTree, document: Json): void => {
  const seen: FormNode[] = [];
  const walk = (node: FormNode): void => {
    seen.push(node);
    expect(node.why !== undefined).toBe(node.block === 'opaque');
    if (node.block === 'opaque' && node.at !== '') expect(node.children).toEqual([]);
    expect(byPlace.get(node.at)).toBe(node);
    const schema = valueAt(document, partsOf(node.schemaAt));
    if (isObject(schema)) expect(schema).toBe(node.schema);
    const ui = valueAt(document, partsOf(node.uiAt));
    if (node.block !== 'opaque' && ui !== undefined && Object.keys(node.ui).length > 0)
      expect(ui).toBe(node.ui);
    node.children.forEach(walk);
  };
  walk(root);
  expect(seen).toHaveLength(byPlace.size);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.flatMap((page) => page.fields)).toEqual(root.children);
};

describe('forms of other people', () => {
  const forms = readSnapshotForms();

  it('there are as many as RJSF itself is tested with', () => {
    expect(forms.length).toBeGreaterThan(100);
  });

  it('are read, understood or not', () => {
    const blocks = new Set<string>();
    for (const { schema, uiSchema } of forms) {
      const tree = read(schema, uiSchema);
      holdsTogether(tree, { schema, uiSchema });
      for (const node of tree.byPlace.values()) blocks.add(node.block);
      // A form of one bare value, as RJSF allows, stands as a field among others.
      const inside = { type: 'object', properties: { field: schema } };
      const insideUi = { field: uiSchema };
      holdsTogether(read(inside, insideUi), { schema: inside, uiSchema: insideUi });
      blocks.add(wrapped(schema, uiSchema).block);
    }
    for (const block of [
      'shortText',
      'longText',
      'number',
      'yesNo',
      'oneOf',
      'manyOf',
      'section',
      'rows',
      'opaque',
    ])
      expect(blocks).toContain(block);
  });

  it('generated ones hold together, whatever stands in them', () => {
    fc.assert(
      fc.property(arbitraryForm({ foreign: true }), (form) => {
        holdsTogether(readTree(form), form as unknown as Json);
      }),
      { numRuns: 100 },
    );
  });

  it('even what is no schema at all', () => {
    fc.assert(
      fc.property(odd, fc.jsonValue(), (schema, uiSchema) => {
        holdsTogether(read(schema, uiSchema), { schema: schema as Json, uiSchema: uiSchema as Json });
      }),
      { numRuns: 500 },
    );
    for (const nothing of [undefined, null, 7, 'form', []])
      expect(readTree(nothing as unknown as FormDefinition).root.block).toBe('opaque');
  });
});

/** Keywords of JSON Schema with values that they may or may not take. */
const KEYWORDS = [
  ...[
    'type',
    'title',
    'properties',
    'required',
    'items',
    'oneOf',
    'anyOf',
    'enum',
    'const',
    'format',
    '$ref',
  ],
  ...['allOf', 'additionalProperties', 'x-block', 'x-ref', 'x-scale', 'x-groups', 'x-locks', 'x-computed'],
  ...['minimum', 'maximum', 'maxLength', 'pattern', 'uniqueItems', 'readOnly', 'default', 'description'],
];
const VALUES: readonly Json[] = [
  'object',
  'array',
  'string',
  'integer',
  'boolean',
  'null',
  'matrix',
  'sign',
  'person',
];

const odd = fc.letrec((tie) => ({
  schema: fc.dictionary(
    fc.constantFrom(...KEYWORDS),
    fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<Json>(...VALUES),
      fc.jsonValue({ maxDepth: 1 }),
      tie('map'),
      tie('list'),
      tie('schema'),
    ),
    { maxKeys: 6 },
  ),
  map: fc.dictionary(
    fc.constantFrom('a', 'b', '1', 'toString', '__proto__', 'items', 'ui:x'),
    tie('schema'),
    { maxKeys: 4 },
  ),
  list: fc.array(fc.oneof({ maxDepth: 5 }, tie('schema'), fc.constantFrom<Json>(...VALUES)), {
    maxLength: 3,
  }),
})).schema;

describe('hostile definitions', () => {
  const inTime = (make: () => FormTree): FormTree => {
    const start = performance.now();
    const tree = make();
    expect(performance.now() - start).toBeLessThan(10_000);
    return tree;
  };

  it.each<[string, unknown, unknown, RegExp]>([
    ['a reference to itself', { $ref: '#/properties/field' }, {}, /\$ref/],
    ['a reference to the form', { $ref: '#' }, {}, /\$ref/],
    ['a remote reference', { $ref: 'https://example.org/schema.json', type: 'string' }, {}, /\$ref/],
    ['true for a schema', true, {}, /да/],
    ['false for a schema', false, {}, /да/],
    ['a tuple', { type: 'array', items: [{ type: 'string' }] }, {}, /своё описание/],
    ['a tuple of 2020-12', { type: 'array', prefixItems: [{ type: 'string' }] }, {}, /своё описание/],
    [
      'patternProperties',
      { type: 'object', properties: {}, patternProperties: { '^(a+)+$': {} } },
      {},
      /не названы/,
    ],
    ['open objects', { type: 'object', properties: {}, additionalProperties: {} }, {}, /не названы/],
    ['dependencies', { type: 'object', properties: {}, dependencies: { a: ['b'] } }, {}, /условие/],
    ['if and then', { type: 'object', properties: {}, if: {}, then: {} }, {}, /условие/],
    ['anyOf', { anyOf: [{ type: 'string' }] }, {}, /anyOf/],
    ['oneOf of objects', { oneOf: [{ type: 'object' }, { type: 'object' }] }, {}, /oneOf/],
    ['allOf of others', { type: 'object', properties: {}, allOf: [{ required: ['a'] }] }, {}, /allOf/],
    ['two types', { type: ['string', 'null'] }, {}, /разных видов/],
    ['a constant', { const: 'one' }, {}, /заранее/],
    ['keys that are numbers', { type: 'object', properties: { 2: {}, 1: {} } }, {}, /числа/],
    ['a foreign field', { type: 'string' }, { 'ui:field': 'geo' }, /geo/],
    ['a foreign field in options', { type: 'string' }, { 'ui:options': { field: 'geo' } }, /geo/],
    ['a foreign widget', { type: 'string' }, { 'ui:widget': 'color' }, /color/],
    ['a widget that is no word', { type: 'string' }, { 'ui:widget': { a: 1 } }, /незнаком/],
    ['an unknown block', { type: 'string', 'x-block': 'hologram' }, {}, /hologram/],
    ['a broken block', { type: 'object', 'x-block': 'matrix', properties: {} }, {}, /matrix/],
    ['no type', { title: 'Поле' }, {}, /какого вида/],
    ['an unknown format', { type: 'string', format: 'data-url' }, {}, /data-url/],
    ['a list of numbers', { type: 'array', items: { type: 'number' } }, {}, /array/],
    ['a list of lists', { type: 'array', items: { type: 'array', items: { type: 'string' } } }, {}, /array/],
    ['a choice with holes', { type: 'string', oneOf: [{ const: 'a' }, {}] }, {}, /oneOf/],
    ['a list without repeats not asked for', { type: 'array', items: { enum: ['a'] } }, {}, /array/],
  ])('%s is opaque and says why', (_, field, ui, why) => {
    const node = inTime(() => read({ type: 'object', properties: { field } }, { field: ui })).byPlace.get(
      '/field',
    )!;
    expect(node.block).toBe('opaque');
    expect(node.why!.ru).toMatch(why);
    expect(node.why!.en).toBeTruthy();
  });

  it('names of the machine do not reach the machine', () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string","title":"Чужое"},"constructor":{"type":"string"},"ok":{"type":"string"}}}',
    ) as JsonObject;
    const ui = JSON.parse('{"__proto__":{"ui:widget":"textarea"},"constructor":7}') as JsonObject;
    const { byPlace } = inTime(() => read(schema, ui));
    expect(byPlace.get('/__proto__')!.why!.ru).toContain('запрещено');
    expect(byPlace.get('/constructor')!.block).toBe('opaque');
    expect(byPlace.get('/ok')!.block).toBe('shortText');
    expect(({} as JsonObject)['ui:widget']).toBeUndefined();
  });

  it('ten thousand fields on two hundred pages are read in time, each once', () => {
    const keys = Array.from({ length: 10_000 }, (_, at) => `f${at}`);
    const schema = {
      type: 'object',
      required: keys,
      properties: Object.fromEntries(keys.map((key) => [key, { type: 'string', maxLength: 9 }])),
      'x-computed': keys.map((key) => ({ to: `/${key}`, logic: 1 })),
    };
    const pages = Array.from({ length: 200 }, (_, at) => ({ id: `p${at}`, title: '', fields: keys }));
    const tree = inTime(() => read(schema, { 'ui:order': keys.toReversed(), 'ui:options': { pages } }));
    expect(tree.byPlace.size).toBe(10_001);
    expect(tree.pages.map((page) => page.fields.length).slice(0, 2)).toEqual([10_000, 0]);
    expect(tree.byPlace.get('/f7')).toMatchObject({ block: 'shortText', required: true, computed: true });
  });

  it('a thousand levels end at the sixteenth', () => {
    let deep: JsonObject = { type: 'string' };
    for (let level = 0; level < 1_000; level += 1) deep = { type: 'object', properties: { a: deep } };
    const { byPlace } = inTime(() => read(deep));
    expect(byPlace.get('/a'.repeat(17))!.why!.ru).toContain('глубоко');
    expect(byPlace.get('/a'.repeat(16))!.block).toBe('section');
    expect(byPlace.has('/a'.repeat(18))).toBe(false);
  });

  it('HTML and expressions in words stay words', () => {
    const title = '<img src=x onerror=alert(1)>';
    expect(wrapped({ type: 'string', title, pattern: '(a+)+$' })).toMatchObject({
      block: 'shortText',
      title,
    });
  });
});

describe('a form that is read again', () => {
  const field = { type: 'string', maxLength: 9 };
  const other = { type: 'integer' };
  const form = (group: unknown, more: object = {}) => ({
    type: 'object',
    properties: { group, other },
    ...more,
  });
  const group = { type: 'object', properties: { field } };

  it('has the same nodes where nothing changed, and new ones on the way to what did', () => {
    const before = read(form(group)).byPlace;
    const same = read(form(group)).byPlace;
    expect(same.get('/group')).toBe(before.get('/group'));
    const after = read(form({ type: 'object', properties: { field, more: { type: 'integer' } } })).byPlace;
    expect(after.get('/group/field')!.children).toBe(before.get('/group/field')!.children);
    expect(after.get('/group')).not.toBe(before.get('/group'));
    expect(after.get('/other')).toBe(before.get('/other'));
  });

  it('does not keep what only its surroundings say', () => {
    expect(read(form(group)).byPlace.get('/group/field')).toMatchObject({ required: false, computed: false });
    const needed = read(form({ ...group, required: ['field'] })).byPlace;
    expect(needed.get('/group/field')!.required).toBe(true);
    const counted = read(form(group, { 'x-computed': [{ to: '/group', logic: 1 }] })).byPlace;
    expect(counted.get('/group/field')).toMatchObject({ required: false, computed: true });
    expect(counted.get('/group')!.children[0]).toBe(counted.get('/group/field'));
    expect(wrapped(field, { 'ui:widget': 'textarea' }).block).toBe('longText');
    expect(wrapped(field).block).toBe('shortText');
  });
});
