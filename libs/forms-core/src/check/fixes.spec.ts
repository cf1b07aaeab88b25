import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@tandem/domain';
import { openDocument } from '../document/open-document.js';
import { perform } from '../operations/perform.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { checkForm } from './check-form.js';

const v = (name: string): Json => ({ var: name });
const option = (value: Json, title: string): Json => ({ const: value, title });
const kind = { type: 'string', title: 'Вид', oneOf: [option('a', 'А'), option('b', 'Б')] };
const text = { type: 'string', title: 'Текст', maxLength: 9 };
const meta = {
  key: 'some-form',
  title: { ru: 'Форма', en: 'Form' },
  level: 'school',
  filledBy: [],
  readers: [],
  participantReaders: [],
  sources: [],
};

const documentOf = (properties: JsonObject, root: JsonObject = {}, more: JsonObject = {}): string =>
  JSON.stringify(
    {
      meta,
      schema: { type: 'object', properties, ...root },
      uiSchema: {},
      translations: { en: {} },
      ...more,
    },
    null,
    2,
  );
const rule = (when: Json, target = '/f'): JsonObject => ({
  'x-rules': [{ id: 'r', when, then: [{ show: target }] }],
});
const emitted = (properties: JsonObject, root: JsonObject): string => {
  const schema = emitConditions({ type: 'object', properties, ...root });
  return documentOf(
    properties,
    Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'properties')),
  );
};

const CASES: readonly (readonly [code: string, document: string])[] = [
  ['no-max-length', documentOf({ f: { type: 'string', title: 'Текст' } })],
  ['no-max-items', documentOf({ f: { type: 'array', title: 'Список', items: text } })],
  ['bad-pattern', documentOf({ f: { ...text, pattern: '(' } })],
  ['bad-default', documentOf({ f: { ...text, default: 'слишком длинно' } })],
  ['crossed-limits', documentOf({ f: { ...text, minLength: 20 } })],
  ['duplicate-option', documentOf({ f: { ...kind, oneOf: [...kind.oneOf, option('a', 'В')] } })],
  [
    'unknown-option',
    documentOf({
      f: { type: 'array', title: 'Список', uniqueItems: true, items: kind, 'x-exclusive': 'нет' },
    }),
  ],
  [
    'computed-not-readonly',
    documentOf(
      { f: { type: 'number', title: 'Часы', 'x-unit': 'ч' } },
      { 'x-computed': [{ to: '/f', logic: 1 }] },
    ),
  ],
  [
    'required-but-hidden',
    emitted({ kind, f: text }, { required: ['f'], ...rule({ '==': [v('/kind'), 'a'] }) }),
  ],
  ['never-shown', emitted({ kind, f: text }, rule({ '==': [v('/kind'), 'c'] }))],
  ['not-emitted', documentOf({ kind, f: text }, rule({ '==': [v('/kind'), 'a'] }))],
  [
    'empty-page',
    documentOf(
      { f: text },
      {},
      {
        uiSchema: {
          'ui:options': {
            pages: [
              { id: 'a', title: 'Первая', fields: ['f'] },
              { id: 'b', title: 'Вторая', fields: [] },
            ],
          },
        },
      },
    ),
  ],
  [
    'not-on-page',
    documentOf(
      { f: text, g: text },
      {},
      {
        uiSchema: { 'ui:options': { pages: [{ id: 'a', title: 'Первая', fields: ['f'] }] } },
      },
    ),
  ],
  [
    'translation-of-nothing',
    documentOf({ f: text }, {}, { translations: { en: { schema: { '/properties/g/title': 'G' } } } }),
  ],
];

describe('mends at one press', () => {
  it.each(CASES)('%s', (code, source) => {
    const opened = openDocument(source);
    if (!opened.ok) throw new Error(opened.refusal.message.en);
    const issue = checkForm(opened.document.value).find((one) => one.code === code);
    expect(issue?.fix).toBeDefined();
    const performed = perform(opened.document, issue!.fix!.operation, { obeysLocks: false });
    if (!performed.ok) throw new Error(performed.refused.message.en);
    expect(performed.document.text).not.toBe(source);
    expect(checkForm(performed.document.value).filter((one) => one.code === code)).toEqual([]);
    expect(issue!.fix!.title.ru.length * (issue!.fix!.title.en?.length ?? 0)).toBeGreaterThan(0);
  });
});
