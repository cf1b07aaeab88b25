import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '../language/form.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { readTree } from './read-tree.js';

const read = (schema: object, uiSchema: object = {}) =>
  readTree({ schema: { type: 'object', ...schema }, uiSchema } as unknown as FormDefinition);

const text = { type: 'string', maxLength: 200 };
const three = { properties: { a: text, b: text, c: text } };
const keys = (fields: readonly { readonly key: string }[]) => fields.map((field) => field.key).join('');

describe('the order of fields', () => {
  it.each<[string, unknown, string]>([
    ['as they are written', undefined, 'abc'],
    ['as ui:order says', ['c', 'a', 'b'], 'cab'],
    ['those not named come last', ['c'], 'cab'],
    ['or where the star stands', ['c', '*', 'a'], 'cba'],
    ['a name that is not there says nothing', ['x', 'b', 7, 'b'], 'bac'],
    ['nor does an order that is no list', 'cba', 'abc'],
  ])('%s', (_, order, expected) => {
    expect(keys(read(three, { 'ui:order': order }).root.children)).toBe(expected);
    expect(keys(read(three, { 'ui:options': { order } }).root.children)).toBe(expected);
  });

  it('holds in sections and rows too', () => {
    const group = { type: 'object', ...three };
    const { byPlace } = read(
      { properties: { group, rows: { type: 'array', items: group } } },
      { group: { 'ui:order': ['b', '*'] }, rows: { items: { 'ui:order': ['c', '*'] } } },
    );
    expect(keys(byPlace.get('/group')!.children)).toBe('bac');
    expect(keys(byPlace.get('/rows')!.children)).toBe('cab');
  });
});

describe('pages', () => {
  const pagesOf = (pages: unknown) => read(three, { 'ui:options': { pages } }).pages;

  it('are one without a name where none are given', () => {
    for (const none of [undefined, [], 'pages', [null]]) {
      const [page, ...others] = pagesOf(none);
      expect([page!.id, page!.title, page!.pageAt, keys(page!.fields)]).toEqual(['all', '', '', 'abc']);
      expect(others).toEqual([]);
    }
  });

  it('hold their fields in their own order, each once, the unnamed on the last', () => {
    const pages = pagesOf([
      { id: 'one', title: 'Раз', fields: ['c', 'x', 'c'] },
      null,
      { title: 'Два', fields: ['c', 'a'] },
    ]);
    expect(pages.map((page) => [page.id, page.title, page.pageAt, keys(page.fields)])).toEqual([
      ['one', 'Раз', '/uiSchema/ui:options/pages/0', 'c'],
      ['page3', 'Два', '/uiSchema/ui:options/pages/2', 'ab'],
    ]);
  });

  it('give the form its order', () => {
    const pages = [
      { id: 'one', fields: ['b'] },
      { id: 'two', fields: ['a', 'c'] },
    ];
    expect(keys(read(three, { 'ui:options': { pages } }).root.children)).toBe('bac');
  });
});

describe('a node', () => {
  const { byPlace, root } = read(
    emitConditions({
      title: 'Форма',
      required: ['rows'],
      properties: {
        rows: {
          type: 'array',
          title: 'Строки',
          maxItems: 5,
          minContains: 1,
          items: {
            type: 'object',
            required: ['a/b'],
            minProperties: 1,
            properties: {
              'a/b': { ...text, 'x-locks': ['label', 'move', 'delete'], examples: ['да'] },
              sum: { type: 'number', readOnly: true },
              on: { type: 'boolean' },
            },
          },
        },
        total: { type: 'object', properties: { mean: { type: 'number', readOnly: true } } },
      },
      'x-computed': [
        { in: '/rows', to: '$row/sum', logic: 1 },
        { to: '/total', logic: null },
      ],
      'x-rules': [{ id: 'on', in: '/rows', when: { var: '$row/on' }, then: [{ require: '$row/sum' }] }],
      definitions: {},
    }),
    {
      rows: {
        'ui:options': { table: true, orderable: false },
        'ui:help': 'Подсказка',
        items: { 'a/b': { 'ui:placeholder': 'имя', 'ui:options': { span: 2, inputType: 'month' } } },
      },
    },
  );

  it('knows its places in the answers and in the document', () => {
    expect(byPlace.get('/rows/*/a~1b')).toMatchObject({
      key: 'a/b',
      schemaAt: '/schema/properties/rows/items/properties/a~1b',
      uiAt: '/uiSchema/rows/items/a~1b',
      required: true,
      title: '',
    });
    expect([...byPlace.keys()].sort()).toEqual(
      ['', '/rows', '/rows/*/a~1b', '/rows/*/on', '/rows/*/sum', '/total', '/total/mean'].sort(),
    );
    expect(root).toMatchObject({
      block: 'root',
      title: 'Форма',
      at: '',
      schemaAt: '/schema',
      uiAt: '/uiSchema',
    });
  });

  it('names what stands there and is not its own', () => {
    expect(byPlace.get('/rows/*/a~1b')!.rest).toEqual(['examples', 'ui:options/inputType']);
    expect(byPlace.get('/rows')!.rest).toEqual([
      'minContains',
      'items/minProperties',
      'ui:options/orderable',
      'ui:help',
    ]);
    expect(root.rest).toEqual(['definitions']);
  });

  it('knows its locks and whether a formula fills it or the group that it stands in', () => {
    expect(byPlace.get('/rows/*/a~1b')!.locks).toEqual(['delete', 'label']);
    const computed = [...byPlace.values()].filter((node) => node.computed).map((node) => node.at);
    expect(computed.sort()).toEqual(['/rows/*/sum', '/total', '/total/mean']);
  });

  it('is the root of a form without fields only by a reason', () => {
    expect(read({ properties: {} }).root.why).toBeUndefined();
    const bare = readTree({ schema: { type: 'string' }, uiSchema: {} } as unknown as FormDefinition);
    expect(bare.root.why!.ru).toContain('нет полей');
    expect(bare.pages).toHaveLength(1);
  });
});
