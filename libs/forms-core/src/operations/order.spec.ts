import { describe, expect, it } from '@jest/globals';
import { done, FORM, open, read, refused, text, type Any } from '../testing/perform-on.js';

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
