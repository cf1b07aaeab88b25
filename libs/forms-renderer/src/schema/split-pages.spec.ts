import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { prepareForm } from './prepare-form.js';
import { splitPages } from './split-pages.js';

const text = { type: 'string', maxLength: 100 };
const long = { type: 'string', maxLength: 2000 };
const choice = { type: 'string', oneOf: [{ const: 'a', title: 'А' }] };

const onePage = (properties: JsonObject) => ({
  'ui:options': { pages: [{ id: 'p', title: 'Часть', fields: Object.keys(properties) }] },
});
const split = (properties: JsonObject, rules: JsonObject[] = [], uiSchema: JsonObject = {}) =>
  splitPages(
    prepareForm({ type: 'object', properties, 'x-rules': rules }, { ...uiSchema, ...onePage(properties) }),
  ).map((page) => page.fields);

describe('a page on a phone', () => {
  it('holds three short questions or a long one', () => {
    expect(split({ a: text, b: text, c: text, d: text, e: long, f: text })).toEqual([
      ['a', 'b', 'c'],
      ['d'],
      ['e'],
      ['f'],
    ]);
  });
  it('asks a survey one question at a time', () => {
    const radio = { 'ui:widget': 'radio' };
    expect(split({ a: choice, b: choice }, [], { a: radio, b: radio })).toEqual([['a'], ['b']]);
  });
  it('keeps what is computed and what an answer asks for beside that answer', () => {
    const rules = [{ id: 'r', when: { '==': [{ var: '/a' }, 'a'] }, then: [{ show: '/c' }] }];
    const computed = { type: 'number', readOnly: true };
    expect(split({ a: choice, b: long, sum: computed, c: text, d: long }, rules)).toEqual([
      ['a'],
      ['b', 'sum', 'c'],
      ['d'],
    ]);
  });
  it('keeps words with the question that they stand before', () => {
    const words = (block: string) => ({ type: 'null', 'x-block': block, title: 'Слова' });
    expect(
      split({ intro: words('note'), a: long, part: words('heading'), tip: words('note'), b: long }),
    ).toEqual([
      ['intro', 'a'],
      ['part', 'tip', 'b'],
    ]);
    expect(split({ a: text, end: words('note') })).toEqual([['a', 'end']]);
    expect(split({ only: words('note') })).toEqual([['only']]);
  });
  it('keeps the names and tells the screens apart', () => {
    const properties = { a: long, b: long };
    const pages = splitPages(prepareForm({ type: 'object', properties }, onePage(properties)));
    expect(pages.map(({ id, title }) => [id, title])).toEqual([
      ['p', 'Часть'],
      ['p-2', 'Часть'],
    ]);
  });
});
