import { describe, expect, it } from '@jest/globals';
import type { Json } from '@tandem/domain';
import { applyEdits } from '../document/text-edit.js';
import { openDocument } from '../document/open-document.js';
import type { FormDocument } from '../document/form-document.js';
import type { Operation, Performing } from './operation.js';
import { perform } from './perform.js';

const open = (value: unknown, step: number | undefined = 2): FormDocument => {
  const opened = openDocument(JSON.stringify(value, null, step));
  if (!opened.ok) throw new Error(opened.refusal.message.en);
  return opened.document;
};

const FREE: Performing = { obeysLocks: false };

const done = (document: FormDocument, operation: Operation, how: Performing = FREE) => {
  const performed = perform(document, operation, how);
  if (!performed.ok) throw new Error(`${performed.refused.code}: ${performed.refused.message.en}`);
  expect(applyEdits(document.text, performed.step.edits)).toBe(performed.document.text);
  expect(applyEdits(performed.document.text, performed.step.inverse)).toBe(document.text);
  return performed;
};

const refused = (document: FormDocument, operation: Operation, how: Performing = FREE) => {
  const performed = perform(document, operation, how);
  if (performed.ok) throw new Error('it was done');
  return performed.refused;
};

const v = (name: string): Json => ({ var: name });
const text = (title: string): Json => ({ type: 'string', title, maxLength: 200 });

const FORM = {
  meta: { key: 'x', title: { ru: 'Форма' } },
  schema: {
    type: 'object',
    required: ['name', 'kind'],
    properties: {
      name: text('Имя'),
      kind: {
        type: 'string',
        title: 'Вид',
        oneOf: [
          { const: 'a', title: 'А' },
          { const: 'b', title: 'Б' },
        ],
      },
      place: text('Место'),
      rate: { type: 'number', title: 'Ставка' },
      group: { type: 'object', title: 'Раздел', required: ['inner'], properties: { inner: text('Внутри') } },
      rows: {
        type: 'array',
        title: 'Строки',
        maxItems: 9,
        items: {
          type: 'object',
          properties: {
            what: text('Что'),
            hours: { type: 'number', title: 'Часы' },
            sum: { type: 'number', title: 'Итог', readOnly: true },
          },
        },
      },
      total: { type: 'number', title: 'Всего', readOnly: true },
    },
    'x-rules': [{ id: 'place', when: { '==': [v('/kind'), 'a'] }, then: [{ show: '/place' }] }],
    'x-computed': [
      { to: '$row/sum', in: '/rows', logic: { '*': [v('$row/hours'), v('/rate')] } },
      { to: '/total', logic: { sum: [{ map: [v('/rows'), v('$item/sum')] }] } },
    ],
    'x-checks': [
      {
        id: 'long',
        assert: { '<': [v('/total'), 100] },
        at: '/total',
        severity: 'error',
        message: 'Всего {total} у {name}',
      },
    ],
    allOf: [
      {
        $comment: 'rule:place',
        if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
        else: { properties: { place: false } },
      },
    ],
  },
  uiSchema: {
    'ui:options': {
      pages: [
        { id: 'one', title: 'Первая', fields: ['name', 'kind', 'place'] },
        { id: 'two', title: 'Вторая', fields: ['rate', 'group', 'rows', 'total'] },
      ],
    },
    place: { 'ui:options': { span: 2 } },
    rows: { items: { what: { 'ui:widget': 'textarea' } } },
  },
  translations: {
    en: {
      schema: {
        '/properties/name/title': 'Name',
        '/properties/kind/oneOf/1/title': 'B',
        '/properties/rows/items/properties/what/title': 'What',
      },
      ui: { '/ui:options/pages/1/title': 'Second' },
      rules: { long: 'Total {total} of {name}' },
    },
  },
  samples: [
    {
      title: 'Один',
      data: { name: 'Я', kind: 'a', rows: [{ what: 'x', hours: 1 }] },
      errors: ['/rows/0/what'],
    },
  ],
};
type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any
const read = (performed: { document: FormDocument }): Any => performed.document.value;

describe('fields', () => {
  it('are added with a key from the title, on a page, before a sibling', () => {
    const after = done(open(FORM), {
      do: 'addField',
      block: 'date',
      title: 'Дата встречи',
      language: 'ru',
      to: { container: '', before: 'kind' },
    });
    expect(Object.keys(read(after).schema.properties).slice(0, 3)).toEqual(['name', 'dataVstrechi', 'kind']);
    expect(read(after).uiSchema['ui:options'].pages[0].fields).toEqual([
      'name',
      'dataVstrechi',
      'kind',
      'place',
    ]);
    expect(after.step.select).toEqual(['/dataVstrechi']);
    expect(after.step.name).toEqual({ ru: 'Добавлено поле «Дата встречи»', en: 'Added “Дата встречи”' });
    expect(after.step.writes).toEqual([
      '/schema/properties/dataVstrechi',
      '/uiSchema/ui:options/pages/0/fields',
    ]);
  });

  it('bring their formulas and checks, in rows as those of the row', () => {
    const after = done(open(FORM), {
      do: 'addField',
      block: 'share',
      title: 'Доля',
      language: 'ru',
      to: { container: '/rows' },
    });
    expect(read(after).schema['x-computed'][2]).toMatchObject({ to: '$row/dolya/percent', in: '/rows' });
    expect(read(after).schema['x-checks'][1]).toMatchObject({ in: '/rows', at: '$row/dolya/numerator' });
    expect(read(after).schema.properties.rows.items).not.toHaveProperty('required');
  });

  it('move among their siblings by the list of the page alone', () => {
    const after = done(open(FORM), {
      do: 'moveFields',
      fields: ['/place'],
      to: { container: '', before: 'name' },
    });
    expect(after.step.writes).toEqual(['/uiSchema/ui:options/pages/0/fields']);
    expect(read(after).uiSchema['ui:options'].pages[0].fields).toEqual(['place', 'name', 'kind']);
    expect(after.step.name).toEqual({ ru: 'Перемещено поле «Место»', en: 'Moved “Место”' });
  });

  it('move into a section and take along whatever names them', () => {
    const after = done(open(FORM), {
      do: 'moveFields',
      fields: ['/place', '/kind'],
      to: { container: '/group' },
    });
    const { schema, uiSchema, translations, samples } = read(after);
    expect(Object.keys(schema.properties.group.properties)).toEqual(['inner', 'place', 'kind']);
    expect(schema.properties.group.required).toEqual(['inner', 'kind']);
    expect(schema.required).toEqual(['name']);
    expect(schema['x-rules'][0]).toEqual({
      id: 'place',
      when: { '==': [v('/group/kind'), 'a'] },
      then: [{ show: '/group/place' }],
    });
    expect(schema.allOf[0].else).toEqual({ properties: { group: { properties: { place: false } } } });
    expect(uiSchema.group).toEqual({ place: { 'ui:options': { span: 2 } } });
    expect(uiSchema).not.toHaveProperty('place');
    expect(uiSchema['ui:options'].pages[0].fields).toEqual(['name']);
    expect(translations.en.schema).toHaveProperty(['/properties/group/properties/kind/oneOf/1/title'], 'B');
    expect(samples[0].data).toEqual({ name: 'Я', group: { kind: 'a' }, rows: [{ what: 'x', hours: 1 }] });
    expect(after.step.select).toEqual(['/group/place', '/group/kind']);
  });

  it('move into rows: what can be said of a row follows, the rest stands in the way', () => {
    const together = done(open(FORM), {
      do: 'moveFields',
      fields: ['/kind', '/place'],
      to: { container: '/rows' },
    });
    expect(read(together).schema['x-rules'][0]).toEqual({
      id: 'place',
      in: '/rows',
      when: { '==': [v('$row/kind'), 'a'] },
      then: [{ show: '$row/place' }],
    });
    expect(read(together).schema).not.toHaveProperty('allOf');
    expect(read(together).schema.properties.rows.items.allOf).toHaveLength(1);

    const alone = refused(open(FORM), { do: 'moveFields', fields: ['/kind'], to: { container: '/rows' } });
    expect(alone.code).toBe('in-use');
    expect(alone.users).toEqual([
      { ru: 'правило: если Вид — «a», показать «Место»', en: 'the rule: if Вид is “a”, show “Место”' },
    ]);
    const let_go = done(
      open(FORM),
      { do: 'moveFields', fields: ['/kind'], to: { container: '/rows' } },
      { obeysLocks: false, orphans: 'remove' },
    );
    expect(read(let_go).schema).not.toHaveProperty('x-rules');
    expect(read(let_go).schema).not.toHaveProperty('allOf');
    expect(let_go.step.notes).toEqual([
      {
        ru: 'Убрано: правило: если Вид — «a», показать «Место».',
        en: 'Removed: the rule: if Вид is “a”, show “Место”.',
      },
    ]);
  });

  it('move out of rows where formulas can still name them', () => {
    const after = done(open(FORM), { do: 'moveFields', fields: ['/rows/*/hours'], to: { container: '' } });
    expect(read(after).schema['x-computed'][0].logic).toEqual({ '*': [v('/hours'), v('/rate')] });
    expect(
      refused(open(FORM), { do: 'moveFields', fields: ['/rows/*/sum'], to: { container: '' } }).code,
    ).toBe('in-use');
  });

  it('are not removed while something needs them', () => {
    const why = refused(open(FORM), { do: 'removeFields', fields: ['/kind'] });
    expect(why.code).toBe('in-use');
    const after = done(open(FORM), { do: 'removeFields', fields: ['/kind', '/place'] });
    expect(read(after).schema).not.toHaveProperty('x-rules');
    expect(read(after).schema).not.toHaveProperty('allOf');
    expect(read(after).schema.required).toEqual(['name']);
    expect(read(after).uiSchema).not.toHaveProperty('place');
    expect(read(after).translations.en.schema).not.toHaveProperty(['/properties/kind/oneOf/1/title']);
    expect(read(after).samples[0].data).not.toHaveProperty('kind');
    expect(after.step.name.ru).toBe('Удалено полей: 2');
  });

  it('of which something was lost are named in notes', () => {
    const after = done(
      open(FORM),
      { do: 'removeFields', fields: ['/rows'] },
      { obeysLocks: false, orphans: 'remove' },
    );
    expect(read(after).schema['x-computed']).toBeUndefined();
    expect(after.step.notes.map(({ ru }) => ru)).toEqual([
      'Убрано: формула поля «Итог».',
      'Убрано: формула поля «Всего».',
    ]);
  });

  it('keep the locks of the template', () => {
    const lockedForm = structuredClone(FORM) as Any;
    lockedForm.schema.properties.group.properties.inner['x-locks'] = ['delete', 'label'];
    const obeying = { obeysLocks: true };
    for (const operation of [
      { do: 'removeFields', fields: ['/group'] },
      { do: 'moveFields', fields: ['/group/inner'], to: { container: '' } },
      { do: 'setTitle', field: '/group/inner', title: 'Другое' },
      { do: 'setHelp', field: '/group/inner', help: 'Другое' },
    ] as Operation[]) {
      expect(refused(open(lockedForm), operation, obeying)).toMatchObject({ code: 'locked' });
      done(open(lockedForm), operation);
    }
    done(open(lockedForm), { do: 'setRequired', field: '/group/inner', required: false }, obeying);
  });

  it.each<Operation>([
    { do: 'removeFields', fields: ['/none'] },
    { do: 'removeFields', fields: [] },
    { do: 'moveFields', fields: ['/name'], to: { container: '/none' } },
    { do: 'moveFields', fields: ['/name'], to: { container: '', before: 'none' } },
    { do: 'setTitle', field: '/rows/0/what', title: 'x' },
    { do: 'setTitle', field: 'name', title: 'x' },
    { do: 'setProperty', field: '/none', property: 'max', value: 1 },
    { do: 'setRequired', field: '/name/deeper', required: true },
    { do: 'setSpan', field: '/rows/*', span: 1 },
  ])('that are no more are refused: %j', (operation) => {
    expect(refused(open(FORM), operation).code).toBe('no-such-field');
  });
});

describe('texts', () => {
  it('are written over the old ones and nowhere else', () => {
    const document = open(FORM);
    const after = done(document, { do: 'setTitle', field: '/name', title: 'Имя и «фамилия»' });
    expect(after.document.text).toBe(document.text.replace('"Имя"', '"Имя и «фамилия»"'));
    expect(after.step.writes).toEqual(['/schema/properties/name/title']);
    const help = done(document, { do: 'setHelp', field: '/name', help: 'Полностью' });
    expect(Object.keys(read(help).schema.properties.name)).toEqual([
      'type',
      'title',
      'description',
      'maxLength',
    ]);
    expect(done(help.document, { do: 'setHelp', field: '/name', help: '' }).document.text).toBe(
      document.text,
    );
  });

  it('of the uiSchema speak louder', () => {
    const form = structuredClone(FORM) as Any;
    form.uiSchema.name = { 'ui:title': 'Как зовут' };
    const after = done(open(form), { do: 'setTitle', field: '/name', title: 'Имя полностью' });
    expect(read(after).uiSchema.name['ui:title']).toBe('Имя полностью');
    expect(read(after).schema.properties.name.title).toBe('Имя');
  });
});

describe('demands and widths', () => {
  it('leave nothing behind', () => {
    const document = open(FORM);
    const on = done(document, { do: 'setRequired', field: '/rows/*/what', required: true });
    expect(read(on).schema.properties.rows.items.required).toEqual(['what']);
    expect(
      done(on.document, { do: 'setRequired', field: '/rows/*/what', required: false }).document.text,
    ).toBe(document.text);
    const wide = done(document, { do: 'setSpan', field: '/rate', span: 2 });
    expect(read(wide).uiSchema.rate).toEqual({ 'ui:options': { span: 2 } });
    expect(done(document, { do: 'setSpan', field: '/place', span: 2 }).step.edits).toEqual([]);
  });
});

describe('properties', () => {
  it('write what the block says, and translations follow their option', () => {
    const after = done(open(FORM), {
      do: 'setProperty',
      field: '/kind',
      property: 'options',
      value: [{ title: 'Новый' }, { const: 'b', title: 'Б' }, { const: 'a', title: 'А' }],
    });
    expect(read(after).schema.properties.kind.oneOf.map((one: Any) => one.const)).toEqual([
      'novyy',
      'b',
      'a',
    ]);
    expect(read(after).translations.en.schema).toHaveProperty(['/properties/kind/oneOf/1/title'], 'B');
    const shorter = done(open(FORM), {
      do: 'setProperty',
      field: '/kind',
      property: 'options',
      value: [
        { const: 'b', title: 'Б' },
        { const: 'c', title: 'В' },
      ],
    });
    expect(read(shorter).translations.en.schema).toHaveProperty(['/properties/kind/oneOf/0/title'], 'B');
  });

  it('refuse what makes no sense', () => {
    const why = refused(open(FORM), { do: 'setProperty', field: '/kind', property: 'options', value: [] });
    expect(why.code).toBe('bad-value');
    expect(refused(open(FORM), { do: 'setProperty', field: '/kind', property: 'none', value: 1 }).code).toBe(
      'not-here',
    );
  });
});

describe('order', () => {
  const plain = (order?: string[]) => ({
    meta: {},
    schema: { type: 'object', properties: { a: text('А'), b: text('Б'), c: text('В'), d: text('Г') } },
    uiSchema: order === undefined ? {} : { 'ui:order': order },
  });
  const move = (form: unknown, field: string, before?: string) =>
    done(open(form), {
      do: 'moveFields',
      fields: [field],
      to: { container: '', ...(before === undefined ? {} : { before }) },
    });

  it('is that of the keys where nothing else says it', () => {
    const after = move(plain(), '/d', 'b');
    expect(Object.keys(read(after).schema.properties)).toEqual(['a', 'd', 'b', 'c']);
    expect(after.step.writes).toEqual(['/schema/properties/d']);
  });

  it.each<[string[], string, string | undefined, string[], string[]]>([
    [['a', 'b', 'c', 'd'], '/d', 'b', ['a', 'd', 'b', 'c'], ['a', 'b', 'c', 'd']],
    [['c', '*'], '/d', 'c', ['d', 'c', '*'], ['a', 'b', 'c', 'd']],
    [['c', '*'], '/d', 'a', ['c', '*'], ['d', 'a', 'b', 'c']],
    [['c', '*'], '/c', undefined, ['*'], ['a', 'b', 'd', 'c']],
    [['*', 'a'], '/b', undefined, ['*', 'a', 'b'], ['a', 'b', 'c', 'd']],
    [['c', 'a'], '/c', 'd', ['a', 'b', 'c'], ['a', 'b', 'c', 'd']],
  ])('is that of ui:order %j: %s before %s', (order, field, before, list, keys) => {
    const after = move(plain(order), field, before);
    expect(read(after).uiSchema['ui:order']).toEqual(list);
    expect(Object.keys(read(after).schema.properties)).toEqual(keys);
  });

  it('names a new field where every field is named', () => {
    const to = { container: '', before: 'b' };
    const add = (order: string[]) =>
      done(open(plain(order)), { do: 'addField', block: 'date', title: 'День', language: 'ru', to });
    expect(read(add(['a', 'b', 'c', 'd'])).uiSchema['ui:order']).toEqual(['a', 'den', 'b', 'c', 'd']);
    expect(read(add(['*'])).uiSchema['ui:order']).toEqual(['*']);
  });
});

describe('pages', () => {
  it('appear with the fields there are', () => {
    const form = { meta: {}, schema: { type: 'object', properties: { a: text('А') } }, uiSchema: {} };
    const after = done(open(form), { do: 'addPage', title: 'Риски' });
    expect(read(after).uiSchema['ui:options'].pages).toEqual([
      { id: 'page1', title: 'Страница 1', fields: ['a'] },
      { id: 'riski', title: 'Риски', fields: [] },
    ]);
  });

  it('move with their translations', () => {
    const after = done(open(FORM), { do: 'movePage', page: 'two', before: 'one' });
    expect(read(after).uiSchema['ui:options'].pages.map((page: Any) => page.id)).toEqual(['two', 'one']);
    expect(read(after).translations.en.ui).toEqual({ '/ui:options/pages/0/title': 'Second' });
    const between = done(open(FORM), { do: 'addPage', title: 'Между', after: 'one' });
    expect(read(between).translations.en.ui).toEqual({ '/ui:options/pages/2/title': 'Second' });
  });

  it('leave their fields to the neighbour', () => {
    const after = done(open(FORM), { do: 'removePage', page: 'one' });
    expect(read(after).uiSchema['ui:options'].pages).toEqual([
      { id: 'two', title: 'Вторая', fields: ['name', 'kind', 'place', 'rate', 'group', 'rows', 'total'] },
    ]);
    expect(read(after).translations.en.ui).toEqual({ '/ui:options/pages/0/title': 'Second' });
    expect(read(done(after.document, { do: 'removePage', page: 'two' })).uiSchema).not.toHaveProperty(
      'ui:options',
    );
    expect(refused(open(FORM), { do: 'removePage', page: 'none' }).code).toBe('not-here');
  });
});
