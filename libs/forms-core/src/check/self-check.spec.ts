import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { checkForm } from './check-form.js';

const v = (name: string): Json => ({ var: name });
const option = (value: Json, title = `Вариант ${String(value)}`): Json => ({ const: value, title });
const text = (title: string, more: JsonObject = {}): JsonObject => ({
  type: 'string',
  title,
  maxLength: 100,
  ...more,
});
const score = (title: string): JsonObject => ({ type: 'integer', title, minimum: 0, maximum: 2 });

interface Parts {
  readonly properties: JsonObject;
  readonly root?: JsonObject;
  readonly pages?: readonly (readonly string[])[];
  readonly personal?: JsonObject;
}

const formOf = ({ properties, root = {}, pages, personal }: Parts): FormDefinition =>
  ({
    meta: {
      key: 'some-form',
      title: { ru: 'Форма', en: 'Form' },
      level: 'school',
      filledBy: [],
      readers: [],
      participantReaders: [],
      sources: [],
      ...(personal ? { personal } : {}),
    },
    schema: emitConditions({ type: 'object', properties, ...root }),
    uiSchema: pages
      ? {
          'ui:options': {
            pages: pages.map((fields, at) => ({ id: `p${at}`, title: `Страница ${at}`, fields })),
          },
        }
      : {},
    translations: { en: {} },
  }) as unknown as FormDefinition;

/** Missing English is told by another spec. */
const issues = (parts: Parts) => checkForm(formOf(parts)).filter((one) => one.code !== 'not-translated');
const found = (parts: Parts) =>
  issues(parts).map(({ severity, code, path }) => `${severity} ${code} ${path}`);
const showing = (when: Json, target = '/why', demand = true): JsonObject => ({
  'x-rules': [{ id: 'r', when, then: [{ show: target }, ...(demand ? [{ require: target }] : [])] }],
});
const kind: JsonObject = { type: 'string', title: 'Вид', oneOf: [option('a'), option('b')] };
const why = text('Почему');

describe('self-check: values', () => {
  it.each<[string, JsonObject, string]>([
    [
      'crossed ends',
      { type: 'integer', title: 'Балл', minimum: 5, maximum: 2 },
      'error crossed-limits /schema/properties/f/minimum',
    ],
    [
      'crossed lengths',
      text('Текст', { minLength: 200 }),
      'error crossed-limits /schema/properties/f/minLength',
    ],
    [
      'a default too long',
      text('Текст', { maxLength: 3, default: 'слово' }),
      'error bad-default /schema/properties/f/default',
    ],
    [
      'a default that is no option',
      { ...kind, default: 'c' },
      'error bad-default /schema/properties/f/default',
    ],
    [
      'a default that does not match',
      text('Текст', { pattern: '^а+$', default: 'б' }),
      'error bad-default /schema/properties/f/default',
    ],
    ['a broken pattern', text('Текст', { pattern: '^(а' }), 'error bad-pattern /schema/properties/f/pattern'],
    [
      'one option',
      { type: 'string', title: 'Вид', oneOf: [option('a')] },
      'error few-options /schema/properties/f/oneOf',
    ],
    [
      'two options of one name',
      { type: 'string', title: 'Вид', oneOf: [option('a', 'Да'), option('b', 'да ')] },
      'error duplicate-title /schema/properties/f/oneOf/1/title',
    ],
    [
      'a scale of one level',
      {
        type: 'object',
        title: 'Матрица',
        'x-block': 'matrix',
        'x-scale': [option(0)],
        properties: { r1: { type: 'integer', title: 'Строка', enum: [0] } },
      },
      'error few-options /schema/properties/f/x-scale',
    ],
  ])('%s', (_, field, issue) => {
    expect(found({ properties: { f: field } })).toEqual([issue]);
  });

  it('offers a mend with words and an operation', () => {
    const [limit] = issues({ properties: { f: { type: 'string', title: 'Текст' } } });
    expect(limit!.fix).toEqual({
      title: { ru: 'Ограничить 200 знаками', en: 'Limit it to 200 signs' },
      operation: { do: 'setJson', at: '/schema/properties/f/maxLength', text: '200' },
    });
    const [twice] = issues({
      properties: {
        f: { type: 'string', title: 'Вид', oneOf: [option('a'), option('b'), option('a', 'Другой')] },
      },
    });
    expect(twice!.fix!.operation).toEqual({
      do: 'setJson',
      at: '/schema/properties/f/oneOf',
      text: JSON.stringify([option('a'), option('b')]),
    });
    const hidden = issues({
      properties: { kind, why },
      root: { required: ['why'], ...showing({ '==': [v('/kind'), 'a'] }) },
    }).find(({ code }) => code === 'required-but-hidden');
    expect(hidden!.fix!.operation).toEqual({ do: 'setRequired', field: '/why', required: false });
  });
});

describe('self-check: what can be seen', () => {
  it.each<[string, Json]>([
    ['an option that is not there', { '==': [v('/kind'), 'c'] }],
    ['two options at once', { and: [{ '==': [v('/kind'), 'a'] }, { '==': [v('/kind'), 'b'] }] }],
    ['a number beyond its limits', { '>': [v('/n'), 10] }],
    ['empty and filled', { and: [{ '!!': [v('/kind')] }, { '!': [v('/kind')] }] }],
  ])('a demanded field can never appear: %s', (_, when) => {
    const properties = { kind, why, n: { type: 'integer', title: 'Число', minimum: 0, maximum: 10 } };
    expect(found({ properties, root: showing(when) })).toContain(
      'error never-shown /schema/x-rules/0/then/0',
    );
    expect(found({ properties, root: showing(when, '/why', false) })).toContain(
      'warning never-shown /schema/x-rules/0/then/0',
    );
  });

  it.each<[string, Json]>([
    ['one of them', { or: [{ '==': [v('/kind'), 'c'] }, { '==': [v('/kind'), 'b'] }] }],
    ['the end itself', { '>=': [v('/n'), 10] }],
    ['between whole numbers', { and: [{ '>': [v('/n'), 3] }, { '<': [v('/n'), 5] }] }],
    ['not an option', { '!=': [v('/kind'), 'a'] }],
    ['one of several', { in: ['x', v('/list')] }],
    ['several of several', { and: [{ in: ['x', v('/list')] }, { in: ['y', v('/list')] }] }],
    ['a free text', { '==': [v('/free'), 'да'] }],
  ])('is content with %s', (_, when) => {
    const properties = {
      kind,
      why,
      n: { type: 'integer', title: 'Число', minimum: 0, maximum: 10 },
      free: text('Свободно'),
      list: {
        type: 'array',
        title: 'Список',
        uniqueItems: true,
        items: { type: 'string', oneOf: [option('x'), option('y'), option('z')] },
      },
    };
    expect(found({ properties, root: showing(when) }).filter((one) => one.includes('never'))).toEqual([]);
  });

  it('sees that what a hidden field shows is hidden too', () => {
    const rules = [
      { id: 'one', when: { '==': [v('/kind'), 'c'] }, then: [{ show: '/why' }] },
      { id: 'two', when: { '!!': [v('/why')] }, then: [{ show: '/more' }] },
    ] as unknown as Json;
    expect(
      found({
        properties: { kind, why, more: text('Ещё') },
        root: { 'x-rules': rules },
        pages: [['kind'], ['why', 'more']],
      }),
    ).toEqual(
      [
        'warning never-shown /schema/x-rules/0/then/0',
        'warning never-shown /schema/x-rules/1/then/0',
        'error page-never-reached /uiSchema/ui:options/pages/1',
        'warning asked-later /schema/x-rules/1/when',
        'warning not-an-option /schema/x-rules/0/when/==',
      ].filter((one) => !one.includes('asked-later')),
    );
  });

  it('tells of an empty page and of a question that comes too late', () => {
    expect(
      found({
        properties: { kind, why },
        root: showing({ '==': [v('/kind'), 'a'] }),
        pages: [['why'], ['kind'], []],
      }),
    ).toEqual([
      'warning empty-page /uiSchema/ui:options/pages/2',
      'warning asked-later /schema/x-rules/0/when',
    ]);
    expect(
      found({
        properties: { kind, why },
        root: showing({ '==': [v('/kind'), 'a'] }),
        pages: [['kind'], ['why']],
      }),
    ).toEqual([]);
  });
});

describe('self-check: thresholds', () => {
  const five = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`c${n}`, score(`Критерий ${n}`)]));
  const total = { type: 'integer', title: 'Итог', readOnly: true };
  const sum = { sum: [[1, 2, 3, 4, 5].map((n) => v(`/c${n}`))] };
  const computed = (logic: Json, result: Json, to = '/level'): JsonObject => ({
    'x-computed': [
      { to: '/total', logic },
      { to, logic: result },
    ] as unknown as Json,
  });
  const level = text('Уровень', { readOnly: true });
  const properties = { ...five, total, level };

  it('knows that five times 0..2 never make 12', () => {
    const parts = { properties, root: computed(sum, { if: [{ '>=': [v('/total'), 12] }, 'да', 'нет'] }) };
    expect(found(parts)).toEqual(['warning unreachable /schema/x-computed/1/logic/if/0/>=']);
    expect(issues(parts)[0]!.message.ru).toBe(
      'Условие «Итог не меньше 12» не выполнится никогда: значение бывает от 0 до 10. Измените порог или баллы.',
    );
    expect(
      found({ properties, root: computed(sum, { if: [{ '>=': [v('/total'), 10] }, 'да', 'нет'] }) }),
    ).toEqual([]);
  });

  it.each<[string, Json, number, number]>([
    ['a sum by signs', { '+': [v('/c1'), v('/c2')] }, 4, 5],
    [
      'a weighted sum',
      {
        weighted: [
          [v('/c1'), v('/c2')],
          [2, 3],
        ],
      },
      10,
      11,
    ],
    ['a product', { '*': [v('/c1'), 3] }, 6, 7],
    ['a mean', { avg: [[v('/c1'), v('/c2')]] }, 2, 3],
    ['per cent', { percent: [v('/c1'), 4] }, 50, 51],
    ['a reversed score', { reverse: [v('/c1'), 2] }, 2, 3],
    ['a difference', { '-': [v('/c1'), v('/c2')] }, 2, 3],
    ['a setting', { '*': [v('/c1'), v('$settings/k')] }, 4, 5],
    [
      'steps',
      {
        steps: [
          v('/c1'),
          [
            [0, 1],
            [2, 7],
          ],
        ],
      },
      7,
      8,
    ],
  ])('bounds %s', (_, logic, reached, beyond) => {
    const settings = { 'x-settings': { k: { value: 2, title: 'Коэффициент' } } };
    const at = (threshold: number) =>
      found({
        properties,
        root: { ...settings, ...computed(logic, { if: [{ '>=': [v('/total'), threshold] }, 'да', 'нет'] }) },
      });
    expect(at(reached)).toEqual([]);
    expect(at(beyond)).toEqual(['warning unreachable /schema/x-computed/1/logic/if/0/>=']);
  });

  it('bounds a table by the number of its rows, and a keyed subscale by its rows', () => {
    const rows = {
      type: 'array',
      title: 'Работы',
      maxItems: 3,
      items: { type: 'object', properties: { s: score('Балл') } },
    };
    const inRows = (threshold: number) =>
      found({
        properties: { rows, total, level },
        root: computed(
          { sum: [{ map: [v('/rows'), v('$item/s')] }] },
          { if: [{ '>': [v('/total'), threshold] }, 'да', 'нет'] },
        ),
      });
    expect(inRows(5)).toEqual([]);
    expect(inRows(6)).toHaveLength(1);
    const m = {
      type: 'object',
      title: 'Матрица',
      'x-block': 'matrix',
      'x-scale': [option(0), option(6)],
      properties: {
        r1: { type: 'integer', title: 'Первая', enum: [0, 6] },
        r2: { type: 'integer', title: 'Вторая', enum: [0, 6] },
      },
    };
    const keyed = (threshold: number) =>
      found({
        properties: { m, total, level },
        root: computed(
          { keyed: [v('/m'), ['r1', 'r2'], ['r2'], 6] },
          { if: [{ '>=': [v('/total'), threshold] }, 'да', 'нет'] },
        ),
      });
    expect(keyed(12)).toEqual([]);
    expect(keyed(13)).toHaveLength(1);
  });

  it('believes where nothing is declared', () => {
    const free = { n: { type: 'number', title: 'Число, ч' }, total, level };
    expect(
      found({
        properties: free,
        root: computed(v('/n'), { if: [{ '>': [v('/total'), 1_000_000] }, 'да', 'нет'] }),
      }),
    ).toEqual([]);
  });

  it.each<[string, Json, readonly string[]]>([
    [
      'a gap',
      [
        [0, 59, 'c'],
        [60, 79, 'b'],
        [80, 100, 'a'],
      ],
      ['bands-gap', 'bands-gap'],
    ],
    [
      'an overlap',
      [
        [0, 60, 'c'],
        [50, 100, 'a'],
      ],
      ['bands-overlap'],
    ],
    [
      'the same beginning',
      [
        [0, 'c'],
        [0, 'a'],
      ],
      ['step-twice'],
    ],
    [
      'an end below the beginning',
      [
        [0, 'c'],
        [50, 40, 'b'],
        [60, 'a'],
      ],
      ['crossed-limits'],
    ],
    [
      'a band that nothing reaches',
      [
        [0, 'c'],
        [500, 'a'],
      ],
      ['unreachable'],
    ],
    [
      'nothing below',
      [
        [10, 'c'],
        [50, 'a'],
      ],
      ['below-steps'],
    ],
    [
      'none of these',
      [
        [0, 'c'],
        [60, 'b'],
        [80, 'a'],
      ],
      [],
    ],
    [
      'ends that meet',
      [
        [0, 60, 'c'],
        [60, 100, 'a'],
      ],
      [],
    ],
  ])('of bands: %s', (_, bands, codes) => {
    const share = { type: 'number', title: 'Доля', minimum: 0, maximum: 100, 'x-unit': '%' };
    const own = {
      properties: { share, level },
      root: { 'x-computed': [{ to: '/level', logic: { bands: [v('/share'), bands] } }] as unknown as Json },
    };
    expect(issues(own).map(({ code }) => code)).toEqual(codes);
  });

  it('says what happens in a gap, and finds none between whole numbers', () => {
    const bands = [
      [0, 79, 'нет'],
      [80, 100, 'да'],
    ];
    const withType = (type: string) =>
      issues({
        properties: { n: { type, title: 'Доля', minimum: 0, maximum: 100, 'x-unit': '%' }, level },
        root: { 'x-computed': [{ to: '/level', logic: { bands: [v('/n'), bands] } }] as unknown as Json },
      });
    expect(withType('number')[0]!.message.ru).toBe(
      'Между 79 и 80 уровень не назван: например, 79,5 отнесут к «нет».',
    );
    expect(withType('integer')).toEqual([]);
  });

  it('asks weights to make a whole where they nearly do', () => {
    const weighed = (...weights: readonly number[]): Parts => ({
      properties: {
        m: {
          type: 'object',
          title: 'Критерии',
          'x-block': 'rubric',
          properties: Object.fromEntries(
            weights.map((weight, at) => [
              `r${at}`,
              { type: 'integer', title: `Строка ${at}`, 'x-weight': weight, oneOf: [option(0), option(1)] },
            ]),
          ),
        },
      },
    });
    expect(found(weighed(50, 45))).toEqual(['warning weights /schema/properties/m']);
    expect(found(weighed(0.5, 0.4))).toEqual(['warning weights /schema/properties/m']);
    expect(found(weighed(50, 50))).toEqual([]);
    expect(found(weighed(2, 1, 1))).toEqual([]);
  });
});

describe('self-check: advice', () => {
  it.each<[string, JsonObject, string]>([
    [
      'a label that is a paragraph',
      { f: text('Длинно '.repeat(20)) },
      'warning long-label /schema/properties/f/title',
    ],
    [
      'a number of nobody knows what',
      { f: { type: 'number', title: 'Нагрузка' } },
      'warning no-unit /schema/properties/f',
    ],
    [
      'forty files',
      {
        f: {
          type: 'array',
          title: 'Файлы',
          maxItems: 40,
          items: { type: 'string', format: 'uuid', 'x-ref': 'file' },
        },
      },
      'warning many-files /schema/properties/f/maxItems',
    ],
    [
      'keys that differ by a letter',
      { result: text('Итог'), results: text('Итоги') },
      'warning similar-keys /schema/properties/results',
    ],
    [
      'a telephone without a purpose',
      { f: text('Телефон для связи') },
      'warning personal-without-purpose /schema/properties/f',
    ],
  ])('%s', (_, properties, issue) => {
    expect(found({ properties })).toEqual([issue]);
  });

  it('is silent where the matter is said', () => {
    const personal = { category: 'общая', purpose: 'связь', basis: 'согласие', retention: '1 год' };
    expect(found({ properties: { f: text('Телефон') }, personal })).toEqual([]);
    expect(found({ properties: { f: text('Телефон') }, personal: { ...personal, purpose: ' ' } })).toEqual([
      'warning personal-incomplete /meta/personal',
    ]);
    expect(
      found({
        properties: {
          r1: text('Один'),
          r2: text('Два'),
          hours: { type: 'number', title: 'Часы', 'x-unit': 'ч' },
        },
      }),
    ).toEqual([]);
  });

  it('counts the questions of each page', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`q${at}`, text(`Вопрос ${at}`)]));
    const keys = Object.keys(many);
    expect(found({ properties: many })).toEqual(['warning long-page /schema']);
    expect(found({ properties: many, pages: [keys.slice(0, 30), keys.slice(30)] })).toEqual([]);
    expect(found({ properties: many, pages: [keys.slice(0, 5), keys.slice(5)] })).toEqual([
      'warning long-page /uiSchema/ui:options/pages/1',
    ]);
  });
});
