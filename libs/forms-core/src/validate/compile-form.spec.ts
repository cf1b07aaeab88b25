import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition, FormEnvironment } from '../language/form.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { compileForm } from './compile-form.js';

const v = (name: string): Json => ({ var: name });

const schema = emitConditions({
  type: 'object',
  title: 'Программа',
  required: ['goal', 'from', 'to', 'sign'],
  properties: {
    goal: { type: 'string', title: 'Цель', minLength: 10, maxLength: 40 },
    from: { type: 'string', format: 'date', title: 'Начало' },
    to: { type: 'string', format: 'date', title: 'Окончание' },
    months: { type: 'number', title: 'Срок', readOnly: true },
    long: { type: 'boolean', title: 'Долгая', readOnly: true },
    why: { type: 'string', title: 'Почему так долго', maxLength: 200 },
    hours: { type: 'integer', title: 'Часов', minimum: 5, maximum: 100, 'x-unit': 'ч' },
    site: { type: 'string', format: 'uri', title: 'Сайт', maxLength: 300 },
    person: { type: 'string', format: 'uuid', 'x-ref': 'person', title: 'Наставник' },
    kind: {
      type: 'string',
      title: 'Вид',
      oneOf: [
        { const: 'one', title: 'Один на один' },
        { const: 'group', title: 'Группа' },
      ],
    },
    needs: {
      type: 'array',
      title: 'Трудности',
      uniqueItems: true,
      maxItems: 3,
      'x-exclusive': 'none',
      items: { type: 'string', oneOf: ['plan', 'talk', 'none'].map((one) => ({ const: one, title: one })) },
    },
    rows: {
      type: 'array',
      title: 'Мероприятия',
      maxItems: 20,
      items: {
        type: 'object',
        required: ['due'],
        properties: {
          due: { type: 'string', format: 'date', title: 'Срок' },
          late: { type: 'boolean', title: 'Поздно', readOnly: true },
          note: { type: 'string', maxLength: 50, title: 'Заметка' },
        },
      },
    },
    sign: {
      type: 'object',
      'x-block': 'sign',
      title: 'Подпись',
      required: ['signed'],
      properties: { signed: { const: true, title: 'Подписываю' } },
    },
  },
  'x-settings': { most: { value: 12, title: 'Месяцев, не больше' } },
  'x-computed': [
    { to: '/long', logic: { '>': [v('/months'), 6] } },
    { to: '/months', logic: { monthsBetween: [v('/from'), v('/to')] } },
    { in: '/rows', to: '$row/late', logic: { '>': [v('$row/due'), v('/to')] } },
  ],
  'x-rules': [
    { id: 'long', when: { '==': [v('/long'), true] }, then: [{ show: '/why' }, { require: '/why' }] },
    {
      id: 'late',
      in: '/rows',
      when: { '==': [v('$row/late'), true] },
      then: [{ show: '$row/note' }, { require: '$row/note' }],
    },
  ],
  'x-checks': [
    {
      id: 'term',
      assert: { '<=': [v('/months'), v('$settings/most')] },
      at: '/to',
      severity: 'error',
      message: 'Срок — {months} мес. с {from}, а можно до {$settings/most}.',
    },
    {
      id: 'soon',
      assert: { '>=': [v('/from'), v('$today')] },
      at: '/from',
      severity: 'warning',
      message: 'Начало уже прошло.',
    },
    {
      id: 'due',
      in: '/rows',
      assert: { '>=': [v('$row/due'), v('/from')] },
      at: '$row/due',
      severity: 'error',
      message: 'Раньше начала ({from}).',
    },
  ],
} as unknown as JsonObject);

const definition: FormDefinition = {
  meta: {
    key: 'programme',
    title: { ru: 'Программа', en: 'Programme' },
    level: 'school',
    filledBy: ['mentor'],
    readers: [],
    participantReaders: [],
    sources: [],
  },
  schema,
  uiSchema: {},
  translations: {
    en: {
      schema: { '/properties/goal/title': 'Goal' },
      rules: { term: 'The term is {months} months.' },
    },
  },
};

const env: FormEnvironment = { today: '2026-09-01', language: 'ru' };
const form = compileForm(definition);
const good: JsonObject = {
  goal: 'Освоить планирование урока',
  from: '2026-09-01',
  to: '2026-12-31',
  sign: { signed: true },
};
const problems = (change: JsonObject, language: 'ru' | 'en' = 'ru') =>
  form
    .validate({ ...good, ...change }, { ...env, language })
    .errors.map(({ path, message }) => [path, message]);

describe('a compiled form', () => {
  it('accepts and computes', () => {
    expect(form.validate(good, env)).toEqual({
      valid: true,
      data: { ...good, months: 4, long: false },
      computed: { '/months': 4, '/long': false },
      errors: [],
      warnings: [],
    });
  });

  it.each<[string, JsonObject, string, string]>([
    ['too short', { goal: 'Цель' }, '/goal', 'Напишите подробнее: хотя бы 10\u00a0зн.'],
    ['too long', { goal: 'а'.repeat(45) }, '/goal', 'Сократите текст на 5\u00a0зн.: можно до 40.'],
    [
      'no such date',
      { to: '2026-02-30' },
      '/to',
      'Укажите дату, которая есть в календаре, например 01.09.2026.',
    ],
    ['too little', { hours: 4 }, '/hours', 'Можно не меньше 5\u00a0ч.'],
    ['too much', { hours: 101 }, '/hours', 'Можно не больше 100\u00a0ч.'],
    ['a part of an hour', { hours: 5.5 }, '/hours', 'Нужно целое число.'],
    ['a number as a text', { hours: '5' }, '/hours', 'Нужно целое число.'],
    ['not a link', { site: 'школа.рф' }, '/site', 'Укажите адрес целиком, например https://school.ru/page.'],
    [
      'a link that runs',
      { site: 'javascript:alert(1)' },
      '/site',
      'Укажите адрес целиком, например https://school.ru/page.',
    ],
    ['no such person', { person: 'Орлова' }, '/person', 'Выберите из справочника: такой записи нет.'],
    ['not in the list', { kind: 'crowd' }, '/kind', 'Выберите значение из списка.'],
    ['twice the same', { needs: ['plan', 'plan'] }, '/needs', 'Одно и то же указано дважды: оставьте одно.'],
    [
      'alone or not at all',
      { needs: ['none', 'plan'] },
      '/needs',
      'Этот вариант исключает остальные: оставьте либо его, либо их.',
    ],
    ['too many', { needs: ['plan', 'talk', 'none', 'plan'] }, '/needs', 'Уберите лишнее: можно не больше 3.'],
    [
      'not signed',
      { sign: { signed: false } },
      '/sign/signed',
      'Без этой отметки продолжить нельзя: «Подписываю».',
    ],
    ['a field of nobody', { secret: 1 }, '/secret', 'Такого поля в форме нет: уберите его.'],
    [
      'a field of nobody in a row',
      { rows: [{ due: '2026-10-01', x: 1 }] },
      '/rows/0/x',
      'Такого поля в форме нет: уберите его.',
    ],
    ['an empty row', { rows: [{}] }, '/rows/0/due', 'Заполните поле «Срок».'],
    [
      'a check in a row',
      { rows: [{ due: '2026-08-01' }] },
      '/rows/0/due',
      'Раньше начала (1 сентября 2026).',
    ],
    ['a rule in a row', { rows: [{ due: '2027-08-01' }] }, '/rows/0/note', 'Заполните поле «Заметка».'],
    [
      'a check',
      { to: '2027-12-31', why: 'Долго' },
      '/to',
      'Срок — 16 мес. с 1 сентября 2026, а можно до 12.',
    ],
  ])('says the mend: %s', (_, change, path, message) => {
    expect(problems(change)).toEqual([[path, message]]);
  });

  it('speaks English', () => {
    expect(problems({ goal: '' }, 'en')).toEqual([['/goal', 'Write more: at least 10 characters.']]);
    expect(problems({ to: '2027-12-31', why: 'Long' }, 'en')).toEqual([['/to', 'The term is 16 months.']]);
    const { goal: _, ...without } = good;
    expect(form.validate(without, { ...env, language: 'en' }).errors[0]?.message).toBe(
      'Fill in the field “Goal”.',
    );
  });

  it('reckons again what the client sent as computed', () => {
    const verdict = form.validate({ ...good, months: 99, long: true }, env);
    expect(verdict.data).toMatchObject({ months: 4, long: false });
    expect(verdict.valid).toBe(true);
  });

  it('keeps an answer that a computed value brings into sight, and leaves hidden ones out', () => {
    const long = { ...good, to: '2027-05-31' };
    expect(form.validate({ ...long, why: 'Учебный год' }, env).data['why']).toBe('Учебный год');
    expect(form.validate(long, env).errors).toEqual([
      expect.objectContaining({ path: '/why', code: 'required' }),
    ]);
    expect(form.validate({ ...good, why: 'Осталось от черновика' }, env).data).not.toHaveProperty('why');
  });

  it('warns without blocking', () => {
    const verdict = form.validate(good, { ...env, today: '2026-10-01' });
    expect(verdict.valid).toBe(true);
    expect(verdict.warnings).toEqual([{ path: '/from', code: 'soon', message: 'Начало уже прошло.' }]);
  });
});

const field = (name: string, value: fc.Arbitrary<unknown>) => value.map((one) => ({ [name]: one }));
const answers = fc
  .array(
    fc.oneof(
      field('goal', fc.string({ maxLength: 50 })),
      field('from', fc.constantFrom('2026-09-01', '2026-12-01', '', 'вчера')),
      field('to', fc.constantFrom('2026-12-31', '2027-05-31', '2030-01-01')),
      field('why', fc.constantFrom('', 'Долго')),
      field('hours', fc.oneof(fc.integer(), fc.double())),
      field('needs', fc.array(fc.constantFrom('plan', 'none', 'x'), { maxLength: 4 })),
      field(
        'rows',
        fc.array(
          fc.record(
            { due: fc.constantFrom('2026-10-01', '2028-01-01'), note: fc.constantFrom('да', '') },
            { requiredKeys: [] },
          ),
          { maxLength: 3 },
        ),
      ),
      field('sign', fc.constantFrom({ signed: true }, {}, null)),
      field('kind', fc.jsonValue()),
    ),
    { maxLength: 10 },
  )
  .map((parts) => Object.assign({}, ...parts) as JsonObject);

describe('whatever the answers', () => {
  it('what is stored is judged the same again', () => {
    fc.assert(
      fc.property(answers, (data) => {
        const first = form.validate(data, env);
        fc.pre(Object.keys(first.data).length > 0);
        const second = form.validate(first.data, env);
        expect(second.data).toEqual(first.data);
        expect(second.errors).toEqual(first.errors);
      }),
    );
  });

  it('computing again changes nothing', () => {
    fc.assert(
      fc.property(answers, (data) => {
        const once = form.compute(data, env);
        expect(form.compute(once.data, env)).toEqual(once);
      }),
    );
  });

  it('the language never changes a verdict', () => {
    fc.assert(
      fc.property(answers, (data) => {
        const [ru, en] = (['ru', 'en'] as const).map((language) => form.validate(data, { ...env, language }));
        const places = (verdict: typeof ru) => verdict!.errors.map(({ path, code }) => [path, code]);
        expect(places(en)).toEqual(places(ru));
        expect(en!.data).toEqual(ru!.data);
      }),
    );
  });

  it('answers of any shape are judged, never thrown at', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: false }), (data) => {
        const verdict = form.validate(data, env);
        expect(verdict.valid).toBe(false);
        expect(verdict.errors.length).toBeGreaterThan(0);
      }),
    );
  });
});

const deep = (levels: number): Json => {
  let value: Json = 1;
  for (let at = 0; at < levels; at += 1) value = { rows: value };
  return value;
};

describe('hostile answers', () => {
  it.each<[string, unknown]>([
    ['a prototype', JSON.parse('{"__proto__": {"valid": true}}')],
    ['a prototype in a row', JSON.parse('{"rows": [{"__proto__": {"due": "2026-10-01"}}]}')],
    ['a constructor', { constructor: { prototype: {} } }],
    ['a thousand levels', deep(1_000)],
    ['ten thousand rows', { ...good, rows: Array.from({ length: 10_000 }, () => ({ due: '2026-10-01' })) }],
    ['ten thousand fields', Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, at]))],
    ['a megabyte of text', { ...good, goal: 'я'.repeat(1_000_000) }],
    ['a megabyte of a link', { ...good, site: `https://${'a.'.repeat(49_000)}` }],
    ['a megabyte of a name', { ['ё'.repeat(1_000_000)]: 1 }],
    ['not a number', { ...good, hours: Number.NaN }],
    ['no object', 'hello'],
    ['nothing', null],
    ['a list', [good]],
    ['dates at the ends of time', { ...good, from: '0000-01-01', to: '9999-12-31' }],
    ['markup', { ...good, kind: '<img src=x onerror=alert(1)>' }],
  ])('%s: a clear problem, at once', (_, data) => {
    const started = performance.now();
    const verdict = form.validate(data, env);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(verdict.valid).toBe(false);
    expect(verdict.errors.length).toBeGreaterThan(0);
    for (const { path, message } of verdict.errors) {
      expect(message).toMatch(/[а-яё]/i);
      expect(message).not.toContain('<img');
      expect(path.length).toBeLessThan(500);
    }
    expect(({} as { valid?: boolean }).valid).toBeUndefined();
  });
});
