import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { isObject, partsOf, pointerOf, valueAt, withValueAt } from '../schema/pointer.js';
import { CHANGE_CLASSES } from './change.js';
import { compareForms } from './compare-forms.js';

const v = (name: string): Json => ({ var: name });
const option = (value: Json, title: string): Json => ({ const: value, title });

const form: FormDefinition = {
  meta: {
    key: 'programme',
    title: { ru: 'Программа', en: 'Programme' },
    level: 'school',
    filledBy: ['mentor'],
    readers: ['curator'],
    participantReaders: ['mentee'],
    sources: [],
  },
  schema: emitConditions({
    type: 'object',
    title: 'Программа',
    required: ['goal'],
    properties: {
      goal: { type: 'string', title: 'Цель', maxLength: 300, description: 'Одна фраза' },
      form: {
        type: 'string',
        title: 'Форма встречи',
        oneOf: [option('live', 'очно'), option('remote', 'дистанционно')],
      },
      address: { type: 'string', title: 'Адрес', maxLength: 200 },
      needs: {
        type: 'array',
        title: 'Трудности',
        uniqueItems: true,
        items: { type: 'string', oneOf: [option('a', 'Методика'), option('b', 'ИКТ')] },
      },
      measures: {
        type: 'array',
        title: 'Мероприятия',
        maxItems: 50,
        items: {
          type: 'object',
          required: ['title'],
          properties: {
            title: { type: 'string', title: 'Название', maxLength: 300 },
            due: { type: 'string', format: 'date', title: 'Срок' },
          },
        },
      },
      table: {
        type: 'object',
        title: 'Матрица',
        'x-block': 'matrix',
        'x-scale': [option(0, 'нет'), option(1, 'есть')],
        properties: {
          r1: { type: 'integer', title: 'Первая', enum: [0, 1] },
          r2: { type: 'integer', title: 'Вторая', enum: [0, 1] },
        },
      },
      total: { type: 'number', title: 'Итог', readOnly: true, 'x-readers': ['mentor'] },
    },
    'x-settings': { limit: { value: 3, title: 'Предел', origin: 'M' } },
    'x-rules': [
      {
        id: 'live',
        when: { '==': [v('/form'), 'live'] },
        then: [{ show: '/address' }, { require: '/address' }],
      },
    ],
    'x-computed': [{ to: '/total', logic: { steps: [v('/table/r1'), [[1, 0.9]], 0] } }],
    'x-checks': [
      {
        id: 'few',
        assert: { '<=': [{ length: [v('/measures')] }, v('$settings/limit')] },
        at: '/measures',
        severity: 'warning',
        message: 'Много.',
      },
    ],
  } as unknown as JsonObject),
  uiSchema: {
    goal: { 'ui:widget': 'textarea' },
    measures: { items: { due: { 'ui:options': { span: 1 } } } },
    'ui:options': {
      pages: [
        { id: 'one', title: 'Первая', fields: ['goal', 'form', 'address', 'needs'] },
        { id: 'two', title: 'Вторая', fields: ['measures', 'table', 'total'] },
      ],
    },
  },
  translations: { en: { schema: { '/properties/goal/title': 'Goal' } } },
};

const edit = (...edits: readonly [string, Json | undefined][]): FormDefinition =>
  edits.reduce(
    (now, [at, value]) =>
      withValueAt(now as unknown as Json, partsOf(at), value) as unknown as FormDefinition,
    form,
  );
const P = '/schema/properties';
const goal = (form.schema['properties'] as JsonObject)['goal']!;
const [live, remote] = valueAt(form.schema, ['properties', 'form', 'oneOf']) as Json[];

const told = (after: FormDefinition, before = form) => compareForms(before, after);
const summary = (after: FormDefinition) => told(after).map((one) => `${one.class} ${one.code} ${one.at}`);

describe('compareForms', () => {
  it('has nothing to say of a form and itself', () => {
    expect(told(form)).toEqual([]);
    expect(told(JSON.parse(JSON.stringify(form)) as FormDefinition)).toEqual([]);
  });

  it.each<[string, readonly [string, Json | undefined][], readonly string[]]>([
    ['a label', [[`${P}/goal/title`, 'Главная цель']], ['safe label /goal']],
    ['help', [[`${P}/goal/description`, undefined]], ['safe help /goal']],
    [
      'a new optional field',
      [[`${P}/note`, { type: 'string', title: 'Заметка', maxLength: 9 }]],
      ['safe field-added /note'],
    ],
    ['a new caption', [[`${P}/head`, { type: 'null', title: 'Раздел' }]], ['safe caption-added /head']],
    [
      'a new required field',
      [
        [`${P}/note`, { type: 'string', title: 'Заметка' }],
        ['/schema/required', ['goal', 'note']],
      ],
      ['attention field-added-required /note'],
    ],
    [
      'a new group that demands something',
      [
        [
          `${P}/note`,
          {
            type: 'object',
            title: 'Группа',
            required: ['a'],
            properties: { a: { type: 'string', title: 'А' } },
          },
        ],
      ],
      ['attention field-added-required /note'],
    ],
    ['a field that is now demanded', [['/schema/required', ['goal', 'form']]], ['attention required /form']],
    ['a field that is not any more', [['/schema/required', []]], ['safe optional /goal']],
    [
      'a demanded column',
      [[`${P}/measures/items/required`, ['title', 'due']]],
      ['attention required /measures/*/due'],
    ],
    [
      'a removed field',
      [
        [`${P}/needs`, undefined],
        ['/uiSchema/ui:options/pages/0/fields', ['goal', 'form', 'address']],
      ],
      ['breaking field-removed /needs'],
    ],
    [
      'a removed column',
      [[`${P}/measures/items/properties/due`, undefined]],
      ['breaking field-removed /measures/*/due'],
    ],
    [
      'another type',
      [[`${P}/goal`, { type: 'number', title: 'Цель', description: 'Одна фраза' }]],
      ['breaking type /goal'],
    ],
    [
      'a person instead of a text',
      [
        [`${P}/goal/x-ref`, 'person'],
        [`${P}/goal/format`, 'uuid'],
      ],
      ['breaking type /goal'],
    ],
    ['whole numbers only', [[`${P}/total/type`, 'integer']], ['attention type-narrower /total']],
    [
      'an added option',
      [[`${P}/form/oneOf`, [live!, remote!, option('mixed', 'смешанно')]]],
      ['safe option-added /form'],
    ],
    ['a removed option', [[`${P}/form/oneOf`, [remote!]]], ['breaking option-removed /form']],
    [
      'a removed tick',
      [[`${P}/needs/items/oneOf`, [option('a', 'Методика')]]],
      ['breaking option-removed /needs'],
    ],
    ['an option called otherwise', [[`${P}/form/oneOf/0/title`, 'лично']], ['safe option-label /form']],
    ['options in another order', [[`${P}/form/oneOf`, [remote!, live!]]], ['safe option-order /form']],
    ['a free answer', [[`${P}/form/oneOf`, undefined]], ['safe check-looser /form']],
    [
      'options instead of a free answer',
      [[`${P}/address/oneOf`, [option('x', 'Икс')]]],
      ['breaking type /address'],
    ],
    ['a shorter text', [[`${P}/goal/maxLength`, 100]], ['attention check-tighter /goal']],
    ['a longer text', [[`${P}/goal/maxLength`, 1000]], ['safe check-looser /goal']],
    ['a pattern', [[`${P}/goal/pattern`, '^а']], ['attention check-tighter /goal']],
    ['fewer rows', [[`${P}/measures/maxItems`, 5]], ['attention check-tighter /measures']],
    ['at least one row', [[`${P}/measures/minItems`, 1]], ['attention check-tighter /measures']],
    [
      'a level of the scale',
      [
        [`${P}/table/x-scale`, [option(0, 'нет')]],
        [`${P}/table/properties/r1/enum`, [0]],
        [`${P}/table/properties/r2/enum`, [0]],
      ],
      ['breaking option-removed /table'],
    ],
    [
      'a row of the matrix',
      [[`${P}/table/properties/r3`, { type: 'integer', title: 'Третья', enum: [0, 1] }]],
      ['safe field-added /table/r3'],
    ],
    ['a unit', [[`${P}/total/x-unit`, 'ч']], ['attention unit /total']],
    ['readers', [[`${P}/total/x-readers`, ['curator']]], ['attention readers /total']],
    ['locks', [[`${P}/goal/x-locks`, ['delete']]], ['safe locks /goal']],
    [
      'a rule changed',
      [['/schema/x-rules/0/when', { '==': [v('/form'), 'remote'] }]],
      ['attention rule-changed /address'],
    ],
    ['a rule removed', [['/schema/x-rules', []]], ['safe rule-removed /address']],
    ['a step table', [['/schema/x-computed/0/logic/steps/1/0/1', 0.8]], ['attention formula-changed /total']],
    ['a formula removed', [['/schema/x-computed', []]], ['attention formula-removed /total']],
    ['a setting', [['/schema/x-settings/limit/value', 5]], ['attention setting ']],
    ['the origin of a setting', [['/schema/x-settings/limit/origin', 'D']], ['safe setting-words ']],
    [
      'a check that now blocks',
      [['/schema/x-checks/0/severity', 'error']],
      ['attention check-changed /measures'],
    ],
    ['a message', [['/schema/x-checks/0/message', 'Слишком много.']], ['safe check-words /measures']],
    ['a widget', [['/uiSchema/goal/ui:widget', 'richText']], ['safe look /goal']],
    [
      'a width in a row',
      [['/uiSchema/measures/items/due/ui:options/span', 2]],
      ['safe look /measures/*/due'],
    ],
    [
      'the source of choices',
      [['/uiSchema/goal/ui:options', { choicesFrom: '$case/x' }]],
      ['attention look /goal'],
    ],
    ['the title of a page', [['/uiSchema/ui:options/pages/0/title', 'Цель']], ['safe page-title ']],
    [
      'another page',
      [
        ['/uiSchema/ui:options/pages/0/fields', ['goal', 'form', 'address']],
        ['/uiSchema/ui:options/pages/1/fields', ['measures', 'table', 'total', 'needs']],
      ],
      ['safe page-of-field /needs'],
    ],
    [
      'order on a page',
      [['/uiSchema/ui:options/pages/0/fields', ['form', 'address', 'needs', 'goal']]],
      ['safe field-order /goal'],
    ],
    ['readers of the form', [['/meta/readers', ['head']]], ['attention meta-readers ']],
    ['a translation', [['/translations/en/schema/~1properties~1goal~1title', 'Aim']], ['safe translation ']],
    ['samples', [['/samples', [{ title: 'Образец', data: {} }]]], ['safe samples ']],
    ['a keyword that nobody knows', [[`${P}/goal/contentMediaType`, 'text/html']], ['attention other /goal']],
    ['conditions by hand', [['/schema/allOf/1', { required: ['form'] }]], ['attention conditions ']],
  ])('%s', (_, edits, expected) => {
    expect(summary(edit(...edits))).toEqual(expected);
  });

  it('takes a field of another key or place for the same field', () => {
    const renamed = edit([`${P}/goal`, undefined], [`${P}/aim`, goal], ['/schema/required', ['aim']]);
    expect(told(renamed).filter((one) => one.class === 'breaking')).toEqual([
      expect.objectContaining({ code: 'field-renamed', at: '/goal', to: '/aim', loses: { kind: 'field' } }),
    ]);
    const due = valueAt(form.schema, ['properties', 'measures', 'items', 'properties', 'due'])!;
    const moved = edit([`${P}/measures/items/properties/due`, undefined], [`${P}/table/properties/due`, due]);
    expect(told(moved)).toEqual([
      expect.objectContaining({ code: 'field-moved', at: '/measures/*/due', to: '/table/due' }),
    ]);
  });

  it('says it in the words of the form', () => {
    const [rule] = told(form, edit(['/schema/x-rules', []]));
    expect(rule!.text.ru).toBe(
      'Новое правило: если «Форма встречи» — «очно», то показать «Адрес» и сделать обязательным.',
    );
    expect(told(edit([`${P}/goal/maxLength`, 100]))[0]!.text).toEqual({
      ru: '«Цель»: наибольшая длина — было 300, стало 100 (строже).',
      en: '“Goal”: longest text was 300, is 100 (tighter).',
    });
    expect(told(edit([`${P}/form/oneOf`, [remote!]]))[0]).toMatchObject({
      text: { ru: '«Форма встречи»: убран вариант «очно».' },
      loses: { kind: 'options', options: ['live'] },
    });
  });

  it('begins with what breaks and keeps the order of the form', () => {
    const changes = told(
      edit(
        [`${P}/total/title`, 'Сумма'],
        [`${P}/goal/title`, 'Цели'],
        [`${P}/needs`, undefined],
        [`${P}/goal/maxLength`, 9],
      ),
    );
    expect(changes.slice(0, 4).map(({ class: kind, at }) => [kind, at])).toEqual([
      ['breaking', '/needs'],
      ['attention', '/goal'],
      ['safe', '/goal'],
      ['safe', '/total'],
    ]);
  });

  const places = (value: Json, at: string): string[] => [
    at,
    ...(isObject(value) || Array.isArray(value)
      ? Object.entries(value).flatMap(([key, child]) => places(child as Json, at + pointerOf([key])))
      : []),
  ];
  const all = ['/schema', '/uiSchema', '/meta', '/translations'].flatMap((part) =>
    places(valueAt(form as unknown as Json, partsOf(part))!, part).slice(1),
  );

  it('notices every edit, and tells each with words in both languages', () => {
    const value = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>);
    fc.assert(
      fc.property(fc.constantFrom(...all), value, (at, put) => {
        const was = valueAt(form as unknown as Json, partsOf(at));
        fc.pre(JSON.stringify(was) !== JSON.stringify(put));
        const changes = told(edit([at, put]));
        expect(changes.length).toBeGreaterThan(0);
        for (const change of changes) {
          expect(CHANGE_CLASSES).toContain(change.class);
          expect(change.text.ru.length).toBeGreaterThan(3);
          expect(change.text.en!.length).toBeGreaterThan(3);
          expect(change.text.ru + change.text.en!).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
