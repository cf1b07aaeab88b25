import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../../language/form.js';
import type { FormNode } from '../../projection/form-node.js';
import { readTree } from '../../projection/read-tree.js';
import { partsOf, withValueAt } from '../../schema/pointer.js';
import { blockOf } from '../registry.js';

const nodeOf = (field: JsonObject, at = '/field', inRows = false): FormNode =>
  readTree({
    schema: {
      type: 'object',
      properties: inRows
        ? { rows: { type: 'array', items: { type: 'object', properties: { field } } } }
        : { field },
    },
    uiSchema: {},
  } as unknown as FormDefinition).byPlace.get(at)!;

const set = (field: JsonObject, id: string, value: Json | undefined): FormNode => {
  const node = nodeOf(field);
  const writes = blockOf(node.block as never)
    .properties.find((property) => property.id === id)!
    .write(node, value);
  if ('refused' in writes) throw new Error(writes.refused.ru);
  return nodeOf(
    writes.reduce<JsonObject>((to, one) => withValueAt(to, partsOf(one.at), one.value) as JsonObject, field),
  );
};

const writesOf = (field: JsonObject, id: string, value: Json): readonly string[] => {
  const node = nodeOf(field);
  const writes = blockOf(node.block as never)
    .properties.find((property) => property.id === id)!
    .write(node, value);
  return 'refused' in writes ? [writes.refused.ru] : writes.map((write) => write.at);
};

const matrix: JsonObject = {
  type: 'object',
  'x-block': 'matrix',
  'x-scale': [
    { const: 0, title: 'Нет' },
    { const: 1, title: 'Да', 'x-colour': 'green' },
  ],
  'x-groups': [
    { title: 'Урок: план', rows: ['a', 'b'] },
    { title: 'Итог', rows: ['d'] },
  ],
  required: ['a', 'd'],
  properties: Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((key) => [key, { title: key, type: 'integer', enum: [0, 1], $comment: 'их' }]),
  ),
};
const row = (key: string, title = key) => ({ const: key, title });

describe('rows of a matrix', () => {
  it('that go leave their groups and the list of required ones', () => {
    const { schema } = set(matrix, 'rows', [row('a'), row('c'), { title: 'Новая строка' }]);
    expect(schema['x-groups']).toEqual([{ title: 'Урок: план', rows: ['a'] }]);
    expect(schema['required']).toEqual(['a']);
    expect(Object.keys(schema['properties'] as JsonObject)).toEqual(['a', 'c', 'novayaStroka']);
    expect((schema['properties'] as JsonObject)['novayaStroka']).toEqual({
      title: 'Новая строка',
      type: 'integer',
      enum: [0, 1],
    });
  });

  it('that only change their words are written alone and keep what others wrote', () => {
    expect(writesOf(matrix, 'rows', [row('a'), row('b', 'Иначе'), row('c'), row('d')])).toEqual([
      '/properties/b',
    ]);
    const { schema } = set(matrix, 'rows', [row('a'), row('b', 'Иначе'), row('c'), row('d')]);
    expect((schema['properties'] as JsonObject)['b']).toMatchObject({ title: 'Иначе', $comment: 'их' });
    expect(
      writesOf(
        matrix,
        'rows',
        ['a', 'b', 'c', 'd'].map((key) => row(key)),
      ),
    ).toEqual([]);
  });

  it('stand in groups by their numbers', () => {
    const read = (node: FormNode) =>
      blockOf('matrix')
        .properties.find(({ id }) => id === 'groups')!
        .read(node);
    expect(read(nodeOf(matrix))).toBe('Урок: план: 1–2\nИтог: 4');
    const { schema } = set(matrix, 'groups', 'Всё: 1-3, 4');
    expect(schema['x-groups']).toEqual([{ title: 'Всё', rows: ['a', 'b', 'c', 'd'] }]);
    for (const wrong of ['Всё: 5', 'Всё: 0', 'Всё', ': 1', 'Раз: 1\nДва: 1', 'Всё: 1-x'])
      expect(writesOf(matrix, 'groups', wrong)[0]).toContain('не удалось понять');
  });

  it('follow their scale', () => {
    const { schema } = set(matrix, 'notApplicable', true);
    expect((schema['x-scale'] as JsonObject[]).at(-1)).toEqual({ const: 'na', title: 'Не применимо' });
    expect((schema['properties'] as JsonObject)['a']).toMatchObject({
      type: ['integer', 'string'],
      enum: [0, 1, 'na'],
    });
    expect(set(schema, 'notApplicable', false).schema).toEqual(matrix);
    const levels = set(schema, 'levels', [{ const: 1, title: 'Да' }, { title: 'Вполне' }]).schema;
    expect((levels['x-scale'] as JsonObject[]).map((one) => one['const'])).toEqual([1, 2, 'na']);
  });
});

describe('levels written anew', () => {
  const constsOf = (titles: readonly string[], scale: readonly Json[] = [0, 1]): unknown[] => {
    const levels = scale.map((value) => ({ const: value, title: String(value) }));
    const field: JsonObject = {
      type: 'object',
      'x-block': 'matrix',
      'x-scale': levels,
      properties: {
        a: { title: 'А', type: typeof scale[0] === 'number' ? 'integer' : 'string', enum: scale },
      },
    };
    const { schema } = set(
      field,
      'levels',
      titles.map((title) => ({ title })),
    );
    return (schema['x-scale'] as JsonObject[]).map((one) => one['const']);
  };

  it('are numbers where the scale is counted: those that they say, else one after another', () => {
    expect(constsOf(['0 — никогда', '1', '3 — всегда'])).toEqual([0, 1, 3]);
    expect(constsOf(['Нет', 'Бывает', 'Да'])).toEqual([0, 1, 2]);
    expect(constsOf(['1 — нет', '1 — да', '2,5 балла'])).toEqual([1, 2, 3]);
  });

  it('are words where the scale is of words', () => {
    expect(constsOf(['Нет', 'Да'], ['never', 'often'])).toEqual(['net', 'da']);
  });
});

describe('criteria of a rubric', () => {
  it('keep «не применимо» beside the levels that are edited, and give it to new ones', () => {
    const rubric = set(blockOf('rubric').create('Урок', 'ru').schema, 'notApplicable', true).schema;
    const levels = [
      { const: 0, title: 'Нет' },
      { const: 1, title: 'Да' },
    ];
    const { schema } = set(rubric, 'rows', [
      { key: 'row1', title: 'Цель', levels, weight: 2 },
      { title: 'Итог', levels },
    ]);
    const rows = schema['properties'] as { readonly [key: string]: JsonObject };
    expect(Object.keys(rows)).toEqual(['row1', 'itog']);
    expect(rows['row1']!['x-weight']).toBe(2);
    for (const one of Object.values(rows))
      expect((one['oneOf'] as JsonObject[]).map((level) => level['const'])).toEqual([0, 1, 'na']);
  });
});

describe('criteria that were only named', () => {
  const namesOf = (schema: JsonObject) => Object.values(schema['properties'] as Record<string, JsonObject>);

  it('are scored between the bounds of the first one', () => {
    const { schema } = blockOf('scores').create('Лист', 'ru');
    const first = { key: 'row1', title: 'Новизна', min: 1, max: 5 };
    const bounded = set(schema, 'rows', [first]).schema;
    const rows = namesOf(set(bounded, 'rows', [first, { title: 'Польза' }]).schema);
    expect(rows.map((row) => [row['title'], row['minimum'], row['maximum']])).toEqual([
      ['Новизна', 1, 5],
      ['Польза', 1, 5],
    ]);
  });

  it('take the levels of the first one', () => {
    const { schema } = blockOf('rubric').create('Урок', 'ru');
    const rows = namesOf(set(schema, 'rows', [{ title: 'Цель' }, { title: 'Итог' }]).schema);
    expect(rows.map((row) => (row['oneOf'] as JsonObject[]).length)).toEqual([3, 3]);
  });
});

describe('options', () => {
  it('pasted as words get values of their own and never take one that is there', () => {
    const { schema } = set({ type: 'string', oneOf: [{ const: 'da', title: 'Да' }] }, 'options', [
      { const: 'da', title: 'Да' },
      { title: 'Да!' },
      { title: 'Иногда' },
    ]);
    expect((schema['oneOf'] as JsonObject[]).map((one) => one['const'])).toEqual(['da', 'da2', 'inogda']);
  });

  it('of a bare enum become options with labels', () => {
    const enumerated: JsonObject = { type: 'integer', enum: [1, 2], enumNames: ['Один', 'Два'] };
    const { schema } = set(enumerated, 'options', [{ const: 1, title: 'Раз' }, { title: 'Три' }]);
    expect(schema).toEqual({
      type: 'integer',
      oneOf: [
        { const: 1, title: 'Раз' },
        { const: 2, title: 'Три' },
      ],
    });
  });

  it('that exclude the others go together with that', () => {
    const many = { ...blockOf('manyOf').create('Выбор', 'ru').schema, 'x-exclusive': 'second' };
    expect(set(many, 'options', [{ const: 'first', title: 'Раз' }]).schema['x-exclusive']).toBeUndefined();
    expect(writesOf(many, 'exclusive', 'third')).toEqual(['Выберите значение из списка.']);
  });

  it('refuse what would be taken for another', () => {
    const twice = [
      { const: 'a', title: 'Раз' },
      { const: 'a', title: 'Два' },
    ];
    expect(writesOf(blockOf('oneOf').create('Выбор', 'ru').schema, 'options', twice)[0]).toContain('дважды');
  });
});

describe('one or several', () => {
  it('what describes the value moves into the items and back', () => {
    const one: JsonObject = { type: 'string', format: 'uuid', 'x-ref': 'person', 'x-role': 'mentor' };
    const many = set(one, 'many', true);
    expect(many.schema).toEqual({ type: 'array', uniqueItems: true, maxItems: 20, items: one });
    expect(many.block).toBe('person');
    expect(set(many.schema, 'role', 'mentee').schema['items']).toMatchObject({ 'x-role': 'mentee' });
    expect(set(many.schema, 'many', false).schema).toEqual(one);
  });
});

describe('a signer', () => {
  it('of the same row is named from the row, of another table not at all', () => {
    const sign = blockOf('sign');
    const signer = sign.properties.find(({ id }) => id === 'signerField')!;
    const node = nodeOf(sign.create('Подпись', 'ru').schema, '/rows/*/field', true);
    expect(signer.write(node, '/rows/*/person')).toEqual([
      { in: 'schema', at: '/x-signer', value: '$row/person' },
    ]);
    expect(signer.write(node, '/others/*/person')).toHaveProperty('refused');
    expect(signer.write(node, '/teacher')).toEqual([{ in: 'schema', at: '/x-signer', value: '/teacher' }]);
    const written = { ...node, schema: { ...node.schema, 'x-signer': '$row/person' } };
    expect(signer.read(written)).toBe('/rows/*/person');
  });
});

describe('prefilling', () => {
  it('by a formula of one’s own is shown as such and kept', () => {
    const own: JsonObject = {
      type: 'string',
      format: 'date',
      'x-prefill': { addDays: [{ var: '$today' }, 3] },
    };
    const prefill = blockOf('date').properties.find(({ id }) => id === 'prefill')!;
    expect(prefill.read(nodeOf(own))).toBe('formula');
    expect(prefill.write(nodeOf(own), 'formula')).toEqual([]);
    expect(set(own, 'prefill', '$today').schema['x-prefill']).toEqual({ var: '$today' });
  });
});
