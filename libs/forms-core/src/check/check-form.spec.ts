import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { pointerOf, partsOf, withValueAt } from '../schema/pointer.js';
import { checkForm } from './check-form.js';

const v = (name: string): Json => ({ var: name });

const schema = emitConditions({
  type: 'object',
  title: 'Запрос',
  required: ['goal'],
  properties: {
    goal: { type: 'string', title: 'Цель', maxLength: 200 },
    from: { type: 'string', format: 'date', title: 'Начало' },
    until: { type: 'string', format: 'date', title: 'Окончание', readOnly: true },
    kind: {
      type: 'string',
      title: 'Вид',
      oneOf: [
        { const: 'one', title: 'Один' },
        { const: 'many', title: 'Группа' },
      ],
    },
    why: { type: 'string', title: 'Почему', maxLength: 200, pattern: '^[а-яё ]+$' },
    needs: {
      type: 'array',
      title: 'Трудности',
      uniqueItems: true,
      'x-exclusive': 'none',
      items: {
        type: 'string',
        oneOf: [
          { const: 'none', title: 'Нет' },
          { const: 'some', title: 'Есть' },
        ],
      },
    },
    rows: {
      type: 'array',
      title: 'Строки',
      maxItems: 5,
      items: {
        type: 'object',
        properties: {
          due: { type: 'string', format: 'date', title: 'Срок' },
          note: { type: 'string', maxLength: 9, title: 'Заметка' },
        },
      },
    },
    table: {
      type: 'object',
      title: 'Таблица',
      'x-block': 'matrix',
      'x-scale': [
        { const: 0, title: 'Нет' },
        { const: 1, title: 'Да' },
      ],
      'x-groups': [{ title: 'Всё', rows: ['first'] }],
      properties: { first: { type: 'integer', enum: [0, 1], title: 'Строка' } },
    },
    marks: {
      type: 'object',
      title: 'Баллы',
      'x-block': 'scores',
      properties: { first: { type: 'integer', minimum: 0, maximum: 2, title: 'Строка' } },
    },
    about: { type: 'null', title: 'Пояснение', 'x-block': 'note', 'x-locks': ['delete', 'label'] },
    sign: {
      type: 'object',
      title: 'Подпись',
      'x-block': 'sign',
      required: ['signed'],
      properties: { signed: { const: true, title: 'Подписываю' }, by: { type: 'string' } },
    },
  },
  'x-settings': { months: { value: 3, title: 'Месяцев' } },
  'x-computed': [{ to: '/until', logic: { addMonths: [v('/from'), v('$settings/months')] } }],
  'x-rules': [
    { id: 'many', when: { '==': [v('/kind'), 'many'] }, then: [{ show: '/why' }, { require: '/why' }] },
    { id: 'row', in: '/rows', when: { '!!': [v('$row/due')] }, then: [{ require: '$row/note' }] },
  ],
  'x-checks': [
    {
      id: 'past',
      assert: { '>=': [v('/from'), v('$today')] },
      at: '/from',
      severity: 'error',
      message: '{from} — уже прошло.',
    },
  ],
} as unknown as JsonObject);

const words = (value: Json, at = '', names = false): string[] => {
  if (Array.isArray(value)) return value.flatMap((one: Json, index) => words(one, `${at}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    !names && key === 'title' && typeof child === 'string'
      ? [`${at}/title`]
      : words(child as Json, at + pointerOf([key]), !names && key === 'properties'),
  );
};

const good: FormDefinition = {
  meta: {
    key: 'request',
    title: { ru: 'Запрос', en: 'Request' },
    level: 'school',
    filledBy: ['mentee'],
    readers: ['curator'],
    participantReaders: ['mentor'],
    sources: [],
  },
  schema,
  uiSchema: {
    goal: { 'ui:widget': 'textarea' },
    rows: { items: { note: { 'ui:options': { span: 2 } } } },
    'ui:options': {
      pages: [{ id: 'all', title: 'Всё', fields: Object.keys(schema['properties'] as JsonObject) }],
    },
  },
  translations: {
    en: {
      schema: Object.fromEntries(words(schema).map((pointer) => [pointer, 'English'])),
      ui: { '/ui:options/pages/0/title': 'All' },
      rules: { past: '{from} is past.' },
    },
  },
};

const broken = (pointer: string, value: Json | undefined): FormDefinition =>
  withValueAt(good as unknown as Json, partsOf(pointer), value) as unknown as FormDefinition;
const codes = (definition: FormDefinition) => [...new Set(checkForm(definition).map((issue) => issue.code))];

describe('checkForm', () => {
  it('has nothing to say of a good form', () => {
    expect(checkForm(good)).toEqual([]);
  });

  it.each<[string, string, Json | undefined]>([
    ['no-title', '/schema/properties/goal/title', undefined],
    ['no-type', '/schema/properties/goal/type', undefined],
    ['no-max-length', '/schema/properties/goal/maxLength', undefined],
    ['no-max-items', '/schema/properties/rows/maxItems', undefined],
    ['no-items', '/schema/properties/rows/items', undefined],
    ['slow-pattern', '/schema/properties/why/pattern', '^(а+)+$'],
    ['slow-pattern', '/schema/properties/why/pattern', '^(а|аа)*$'],
    ['slow-pattern', '/schema/properties/why/pattern', '^.*.*.*.*$'],
    ['slow-pattern', '/schema/properties/why/pattern', '^(.)\\1$'],
    ['bad-choice', '/schema/properties/kind/oneOf/0', { title: 'Один' }],
    ['bad-choice', '/schema/properties/kind/oneOf/0/const', 1],
    ['duplicate-option', '/schema/properties/kind/oneOf/0/const', 'many'],
    ['bad-choice', '/schema/properties/needs/oneOf', [{ const: 'none', title: 'Нет' }]],
    ['unknown-option', '/schema/properties/needs/x-exclusive', 'nothing'],
    ['bad-reference', '/schema/properties/goal/x-ref', 'person'],
    ['unknown-block', '/schema/properties/table/x-block', 'grid'],
    ['bad-block', '/schema/properties/table/x-scale', undefined],
    ['bad-block', '/schema/properties/sign/properties/signed', { type: 'boolean', title: 'Подписываю' }],
    ['bad-block', '/schema/properties/table/x-block', 'scores'],
    ['bad-block', '/schema/properties/table/x-block', 'years'],
    ['bad-block', '/schema/properties/table/x-block', 'share'],
    ['bad-block', '/schema/properties/table/x-block', 'period'],
    ['bad-block', '/schema/properties/goal/x-block', 'month'],
    ['bad-block', '/schema/properties/goal/x-block', 'heading'],
    ['bad-block', '/schema/properties/rows/x-block', 'measure'],
    ['bad-block', '/schema/properties/marks/properties/first/maximum', 0],
    ['bad-block', '/schema/properties/marks/properties/first/minimum', undefined],
    ['never-answered', '/schema/required/1', 'about'],
    ['never-answered', '/schema/x-rules/0/then/1', { require: '/about' }],
    ['bad-lock', '/schema/properties/goal/x-locks', ['move']],
    ['bad-lock', '/schema/properties/goal/x-locks', 'delete'],
    ['bad-link', '/schema/properties/goal/x-link', 'address'],
    ['bad-link', '/schema/properties/goal/x-link', { block: 'address', version: '1' }],
    ['unknown-field', '/schema/properties/table/x-groups/0/rows/0', 'second'],
    ['bad-key', '/schema/properties/имя', { type: 'boolean', title: 'Имя' }],
    ['keyword', '/schema/properties/goal/$ref', '#'],
    ['keyword', '/schema/properties/table/patternProperties', {}],
    ['keyword', '/schema/properties/goal/x-reader', ['mentor']],
    ['keyword', '/schema/x-checkss', []],
    ['open-object', '/schema/properties/table/additionalProperties', true],
    ['schema', '/schema/properties/goal/minLength', 'ten'],
    ['schema', '/schema/properties/goal/format', 'phone'],
    ['schema', '/schema/type', 'array'],
    ['unknown-name', '/schema/x-rules/0/when', { '==': [v('/nobody'), 1] }],
    ['unknown-name', '/schema/x-computed/0/logic', { '+': [v('$settings/weeks'), 1] }],
    ['unknown-name', '/schema/x-checks/0/message', 'Нет {nobody}.'],
    ['unknown-name', '/translations/en/rules/past', 'No {nobody}.'],
    ['unknown-name', '/schema/properties/goal/x-prefill', v('/from')],
    ['unknown-operator', '/schema/x-checks/0/assert', { eval: ['1'] }],
    ['unknown-field', '/schema/x-rules/0/then/0/show', '/nobody'],
    ['unknown-field', '/schema/x-rules/1/in', '/columns'],
    ['unknown-field', '/schema/x-rules/1/then/0', { require: '/why' }],
    ['unknown-field', '/schema/x-checks/0/at', '/nobody'],
    ['unknown-field', '/uiSchema/nobody', { 'ui:widget': 'textarea' }],
    ['unknown-field', '/uiSchema/rows/items/nobody', {}],
    ['unknown-field', '/uiSchema/ui:options/pages/0/fields/0', 'nobody'],
    ['not-on-page', '/uiSchema/ui:options/pages/0/fields', ['goal']],
    ['on-two-pages', '/uiSchema/ui:options/pages/1', { id: 'more', title: 'More', fields: ['goal'] }],
    ['condition', '/schema/x-rules/0/when', { '==': [v('/kind'), v('/goal')] }],
    ['not-emitted', '/schema/allOf', undefined],
    ['required-but-hidden', '/schema/required/1', 'why'],
    ['computed-not-readonly', '/schema/properties/until/readOnly', undefined],
    ['computed-twice', '/schema/x-computed/1', { to: '/until', logic: '2026-09-01' }],
    ['circle', '/schema/x-computed/0/logic', { addMonths: [v('/until'), 1] }],
    ['circle', '/schema/x-rules/0/when', { '==': [v('/why'), 'да'] }],
    ['malformed', '/schema/x-rules/0/then', []],
    ['malformed', '/schema/x-checks/0/severity', 'fatal'],
    ['malformed', '/schema/x-settings/months', 3],
    ['malformed', '/schema/x-computed', { to: '/until' }],
    ['malformed', '/uiSchema', []],
    ['malformed', '/meta/readers', 'curator'],
    ['duplicate-id', '/schema/x-rules/1/id', 'many'],
    ['bad-key', '/meta/key', 'Запрос'],
    ['no-title', '/meta/title/ru', ''],
    ['unknown-level', '/meta/level', 'country'],
    ['unknown-role', '/meta/filledBy/0', 'king'],
    ['translation-of-nothing', '/translations/en/schema/~1properties~1nobody~1title', 'Nobody'],
    ['translation-of-nothing', '/translations/en/rules/nobody', 'Nobody'],
    ['not-translated', '/translations/en/schema/~1properties~1goal~1title', undefined],
    ['not-translated', '/translations/en/schema/~1x-settings~1months~1title', undefined],
    ['not-translated', '/translations/en/ui', {}],
    ['not-translated', '/translations/en/rules', {}],
    ['not-translated', '/meta/title/en', undefined],
    ['no-english', '/translations', {}],
  ])('finds %s at %s', (code, pointer, value) => {
    expect(codes(broken(pointer, value))).toContain(code);
  });

  it('says the place and the mend in both languages', () => {
    for (const { message, path } of checkForm(broken('/schema/properties/goal/maxLength', undefined))) {
      expect(message.ru).toMatch(/maxLength/);
      expect(message.en).toMatch(/maxLength/);
      expect(path).toBe('/schema/properties/goal');
    }
  });

  it('refuses names of the machine and boundless definitions before it walks them', () => {
    const evil = JSON.parse('{"__proto__": {"type": "string"}}') as Json;
    expect(codes(broken('/schema/properties/table/properties', evil))).toEqual(['forbidden-key']);
    let deep: Json = { type: 'string' };
    for (let at = 0; at < 1_000; at += 1) deep = { type: 'object', properties: { a: deep } };
    expect(codes(broken('/schema/properties/table', deep))).toEqual(['too-deep']);
    expect(codes(broken('/schema/title', 'я'.repeat(1_000_000)))).toEqual(['too-big']);
  });

  it('bears whatever stands in a file', () => {
    const places = ['/schema', '/uiSchema', '/meta', '/translations/en', ...places4(schema, '/schema')];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        expect(Array.isArray(checkForm(broken(place, value as Json)))).toBe(true);
      }),
      { numRuns: 400 },
    );
    // JSON may name a field `toString`: nothing may be made a text of by itself.
    for (const place of places) expect(Array.isArray(checkForm(broken(place, [{ toString: 1 }])))).toBe(true);
    for (const place of places) expect(Array.isArray(checkForm(broken(place, { toString: 1 })))).toBe(true);
    for (const nothing of [null, undefined, 1, 'form', []])
      expect(codes(nothing as unknown as FormDefinition)).toEqual(['malformed']);
  });
});

/** Places in the schema down to the fourth level: what somebody may write wrongly. */
const places4 = (value: Json, at: string, level = 0): string[] =>
  typeof value !== 'object' || value === null || level > 3
    ? []
    : Object.entries(value).flatMap(([key, child]) => {
        const place = at + pointerOf([key]);
        return [place, ...places4(child as Json, place, level + 1)];
      });
