import { describe, expect, it } from '@jest/globals';
import type { Operation } from './operation.js';
import { done, FORM, open, read, refused, v, type Any } from '../testing/perform-on.js';

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
