import { describe, expect, it } from '@jest/globals';
import { done, FORM, open, read, refused, v, type Any } from '../testing/perform-on.js';
import { clipFields } from './clip-fields.js';
import { usersOf } from './field-users.js';

describe('a key', () => {
  it('is called anew by all that name it', () => {
    const after = done(open(FORM), { do: 'renameKey', field: '/kind', key: 'sort' });
    const { schema, uiSchema, translations, samples } = read(after);
    expect(Object.keys(schema.properties)[1]).toBe('sort');
    expect(schema.required).toEqual(['name', 'sort']);
    expect(schema['x-rules'][0].when).toEqual({ '==': [v('/sort'), 'a'] });
    expect(schema.allOf[0].if).toEqual({ properties: { sort: { const: 'a' } }, required: ['sort'] });
    expect(uiSchema['ui:options'].pages[0].fields).toEqual(['name', 'sort', 'place']);
    expect(translations.en.schema).toHaveProperty(['/properties/sort/oneOf/1/title'], 'B');
    expect(samples[0].data.sort).toBe('a');
    expect(after.step.select).toEqual(['/sort']);
  });

  it('of a row is followed in formulas over the rows', () => {
    const after = done(open(FORM), { do: 'renameKey', field: '/rows/*/sum', key: 'amount' });
    expect(read(after).schema['x-computed']).toEqual([
      { to: '$row/amount', in: '/rows', logic: { '*': [v('$row/hours'), v('/rate')] } },
      { to: '/total', logic: { sum: [{ map: [v('/rows'), v('$item/amount')] }] } },
    ]);
    const rows = done(open(FORM), { do: 'renameKey', field: '/rows', key: 'lines' });
    expect(read(rows).schema['x-computed'][0].in).toBe('/lines');
    expect(read(rows).uiSchema.lines).toEqual(FORM.uiSchema.rows);
    expect(read(rows).samples[0]).toMatchObject({
      data: { lines: [{ what: 'x' }] },
      errors: ['/lines/0/what'],
    });
  });

  it('is followed in the words of checks, in both languages', () => {
    const after = done(open(FORM), { do: 'renameKey', field: '/total', key: 'whole' });
    expect(read(after).schema['x-checks'][0]).toMatchObject({
      at: '/whole',
      message: 'Всего {whole} у {name}',
    });
    expect(read(after).translations.en.rules.long).toBe('Total {whole} of {name}');
  });

  it('is followed by signers, orders of rows, references and conditions written by hand', () => {
    const form = structuredClone(FORM) as Any;
    form.schema.properties.sign = { type: 'object', 'x-block': 'sign', 'x-signer': '/name' };
    form.schema.properties.same = { $ref: '#/properties/name' };
    form.schema.dependencies = { name: ['place'], place: { required: ['name'] } };
    form.uiSchema.rows['ui:options'] = { sortBy: 'sum' };
    form.uiSchema['ui:options'].pages[1].fields.push('sign', 'same');
    const { schema } = read(done(open(form), { do: 'renameKey', field: '/name', key: 'person' }));
    expect(schema.properties.sign['x-signer']).toBe('/person');
    expect(schema.properties.same.$ref).toBe('#/properties/person');
    expect(schema.dependencies).toEqual({ person: ['place'], place: { required: ['person'] } });
    const sorted = read(done(open(form), { do: 'renameKey', field: '/rows/*/sum', key: 'amount' }));
    expect(sorted.uiSchema.rows['ui:options'].sortBy).toBe('amount');
    const why = refused(open(form), { do: 'removeFields', fields: ['/name'] });
    expect(why.users).toHaveLength(5);
  });

  it.each([
    ['кириллица', 'bad-key'],
    ['1a', 'bad-key'],
    ['a b', 'bad-key'],
    ['constructor', 'bad-key'],
    ['place', 'taken-key'],
  ])('%s is refused', (key, code) => {
    expect(refused(open(FORM), { do: 'renameKey', field: '/kind', key }).code).toBe(code);
  });
});

describe('a copy', () => {
  it('stands after the field, with a key and rules of its own', () => {
    const after = done(open(FORM), { do: 'duplicateField', field: '/place' });
    const { schema, uiSchema } = read(after);
    expect(Object.keys(schema.properties).slice(0, 4)).toEqual(['name', 'kind', 'place', 'place2']);
    expect(uiSchema['ui:options'].pages[0].fields).toEqual(['name', 'kind', 'place', 'place2']);
    expect(uiSchema.place2).toEqual({ 'ui:options': { span: 2 } });
    expect(schema['x-rules'][1]).toEqual({
      id: 'place-2',
      when: { '==': [v('/kind'), 'a'] },
      then: [{ show: '/place2' }],
    });
    expect(schema.allOf).toHaveLength(2);
  });

  it('inside rows keeps what is reckoned from the row', () => {
    const after = done(open(FORM), { do: 'duplicateField', field: '/rows/*/sum' });
    expect(read(after).schema['x-computed'][2]).toEqual({
      to: '$row/sum2',
      in: '/rows',
      logic: { '*': [v('$row/hours'), v('/rate')] },
    });
  });

  it('of a section has its own parts', () => {
    const after = done(open(FORM), { do: 'duplicateField', field: '/group' });
    expect(read(after).schema.properties.group2).toEqual(FORM.schema.properties.group);
  });
});

describe('a clip', () => {
  const EMPTY = { meta: { key: 'other' }, schema: { type: 'object', properties: {} }, uiSchema: {} };

  it('carries fields with their rules, looks, demands and words into another form', () => {
    const clip = JSON.parse(
      JSON.stringify(clipFields(open(FORM), ['/kind', '/place', '/rows', '/total', '/rate'])),
    );
    const after = done(open(EMPTY), { do: 'pasteFields', clip, to: { container: '' } });
    const { schema, uiSchema, translations } = read(after);
    for (const key of ['kind', 'place', 'rows', 'total', 'rate'])
      expect(schema.properties[key]).toEqual((FORM.schema.properties as Any)[key]);
    expect(schema.required).toEqual(['kind']);
    expect(schema['x-rules']).toEqual(FORM.schema['x-rules']);
    expect(schema.allOf).toEqual(FORM.schema.allOf);
    expect(schema['x-computed']).toEqual(FORM.schema['x-computed']);
    expect(uiSchema).toEqual({ place: FORM.uiSchema.place, rows: FORM.uiSchema.rows });
    expect(translations.en.schema).toEqual({
      '/properties/kind/oneOf/1/title': 'B',
      '/properties/rows/items/properties/what/title': 'What',
    });
    expect(after.step.notes).toEqual([
      { ru: 'Не перенесено: проверка: «Всего {total} у {name}».', en: expect.any(String) },
    ]);
  });

  it('makes keys anew and tells of what lost a field', () => {
    const other = { ...EMPTY, schema: { type: 'object', properties: { place: { type: 'string' } } } };
    const after = done(open(other), {
      do: 'pasteFields',
      clip: clipFields(open(FORM), ['/place']),
      to: { container: '', before: 'place' },
    });
    expect(Object.keys(read(after).schema.properties)).toEqual(['place2', 'place']);
    expect(after.step.notes.map(({ ru }) => ru)).toEqual([
      'Имя «place» занято: поле названо «place2».',
      'Не перенесено: правило: если kind — «a», показать «Место».',
    ]);
  });

  it('taken out of rows is at home in other rows', () => {
    const other = {
      meta: { key: 'other' },
      schema: {
        type: 'object',
        properties: {
          list: {
            type: 'array',
            title: 'Л',
            maxItems: 3,
            items: { type: 'object', properties: { x: { type: 'string', maxLength: 5 } } },
          },
        },
      },
      uiSchema: {},
    };
    const clip = clipFields(open(FORM), ['/rows/*/hours', '/rows/*/sum']);
    const after = done(open(other), { do: 'pasteFields', clip, to: { container: '/list' } });
    expect(Object.keys(read(after).schema.properties.list.items.properties)).toEqual(['x', 'hours', 'sum']);
    expect(after.step.notes.map(({ ru }) => ru)).toEqual(['Не перенесено: формула поля «Итог».']);
  });

  it('is refused where it is none', () => {
    const paste = (clip: Any) =>
      refused(open(EMPTY), { do: 'pasteFields', clip, to: { container: '' } }).code;
    const clip = clipFields(open(FORM), ['/name']);
    const [field] = clip.fields;
    expect(paste(null)).toBe('bad-value');
    expect(paste({ ...clip, kind: 'other' })).toBe('bad-value');
    expect(paste({ ...clip, fields: [] })).toBe('bad-value');
    expect(paste({ ...clip, fields: [{ ...field, key: '__proto__/x' }] })).toBe('bad-value');
    expect(paste({ ...clip, fields: [{ ...field, key: '__proto__' }] })).toBe('bad-value');
    expect(paste({ ...clip, fields: [{ ...field, schema: '{' }] })).toBe('not-json');
    expect(paste({ ...clip, fields: [{ ...field, schema: '{"__proto__": 1}' }] })).toBe('not-json');
    expect(paste({ ...clip, fields: Array(301).fill(field) })).toBe('too-big');
  });

  it('of a locked field is free for those who obey locks', () => {
    const form = structuredClone(FORM) as Any;
    form.schema.properties.group['x-locks'] = ['delete'];
    form.schema.properties.group.properties.inner['x-locks'] = ['label'];
    const after = done(open(form), { do: 'duplicateField', field: '/group' }, { obeysLocks: true });
    expect(JSON.stringify(read(after).schema.properties.group2)).not.toContain('x-locks');
    expect(JSON.stringify(read(after).schema.properties.group)).toContain('x-locks');
  });
});

describe('users of a field', () => {
  const users = (at: string) => usersOf(FORM as Any, at).map(({ kind, id }) => `${kind} ${id}`);

  it('are all that name it or a part of it', () => {
    expect(users('/kind')).toEqual(['rule place']);
    expect(users('/place')).toEqual(['rule place']);
    expect(users('/rows')).toEqual(['formula $row/sum', 'formula /total']);
    expect(users('/rows/*/sum')).toEqual(['formula $row/sum', 'formula /total']);
    expect(users('/total')).toEqual(['check long', 'formula /total']);
    expect(users('/name')).toEqual(['check long']);
    expect(users('/group')).toEqual([]);
    expect(users('/none')).toEqual([]);
  });
});
