import { describe, expect, it } from '@jest/globals';
import { done, FORM, open, read, refused, type Any } from '../testing/perform-on.js';

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
