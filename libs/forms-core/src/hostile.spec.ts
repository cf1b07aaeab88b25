import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@tandem/domain';
import { checkForm } from './check/check-form.js';
import { compareForms } from './compare/compare-forms.js';
import { openDocument } from './document/open-document.js';
import { parseFormula } from './formula/parse-formula.js';
import { formulaNamesOf } from './formula/formula-names.js';
import type { FormDefinition } from './language/form.js';
import { readTree } from './projection/read-tree.js';
import { compileForm } from './validate/compile-form.js';

const LONGEST = 1_000;

/** What it gives, and that it gave it within a second of work: a busy machine is not the form's fault. */
const soon = <Result>(work: () => Result): Result => {
  const from = process.cpuUsage();
  const result = work();
  expect(process.cpuUsage(from).user / 1_000).toBeLessThan(LONGEST);
  return result;
};

const meta = {
  key: 'hostile',
  title: { ru: 'Форма', en: 'Form' },
  level: 'school',
  filledBy: [],
  readers: [],
  participantReaders: [],
  sources: [],
};
const textOf = (schema: string): string =>
  `{"meta":${JSON.stringify(meta)},"schema":${schema},"uiSchema":{},"translations":{"en":{}}}`;
const withField = (field: string): string => textOf(`{"type":"object","properties":{"f":${field}}}`);

/** Opened, checked and read as a tree: refused at the door, or told what is wrong with a place. */
const judge = (text: string) =>
  soon(() => {
    const opened = openDocument(text);
    if (!opened.ok) return { refused: opened.refusal.code, codes: [], block: undefined };
    const tree = readTree(opened.document.value);
    const codes = checkForm(opened.document.value)
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
    return { refused: undefined, codes, block: tree.root.children[0]?.block };
  });

describe('hostile definitions', () => {
  it.each<[string, string]>([
    ['nested repeats', '^(a+)+$'],
    ['repeats of choices', '^(a|a)*$'],
    ['many optional signs', `^${'a?'.repeat(70)}${'a'.repeat(70)}$`],
    ['bounded repeats of bounded repeats', '^(a{0,19}){0,19}$'],
  ])('an exponential pattern is named and never run: %s', (_, pattern) => {
    const field = { type: 'string', title: 'Поле', maxLength: 200, pattern, default: `${'a'.repeat(100)}!` };
    expect(judge(withField(JSON.stringify(field))).codes).toEqual(['slow-pattern']);
  });

  it('refuses ten megabytes at the door', () => {
    expect(judge(withField(`{"type":"string","title":"${'я'.repeat(10_000_000)}"}`)).refused).toBe('too-big');
    const many = Array.from(
      { length: 100_000 },
      (_, at) => `"f${at}":{"type":"string","title":"Поле ${at}"}`,
    );
    expect(judge(textOf(`{"type":"object","properties":{${many.join(',')}}}`)).refused).toBe('too-big');
  });

  it('does not check what is too big, even if somebody hands it over as a value', () => {
    const field = { type: 'string', title: 'я'.repeat(10_000_000) };
    const form = { meta, schema: { type: 'object', properties: { f: field } }, uiSchema: {} };
    expect(soon(() => checkForm(form as unknown as FormDefinition)).map(({ code }) => code)).toEqual([
      'too-big',
    ]);
  });

  it.each<[string, string]>([
    ['itself', '#'],
    ['its own parent', '#/properties/f'],
    ['somebody else’s server', 'https://example.com/schema.json'],
    ['a file', 'file:///etc/passwd'],
  ])('a reference to %s is neither followed nor edited', (_, ref) => {
    const { codes, block } = judge(withField(JSON.stringify({ $ref: ref, title: 'Поле' })));
    expect(codes).toContain('keyword');
    expect(block).toBe('opaque');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s and leaves objects alone', (key) => {
    expect(judge(textOf(`{"type":"object","properties":{"${key}":{"polluted":true}}}`)).refused).toBe(
      'forbidden-key',
    );
    expect(
      judge(`{"${key}":{"polluted":true},${textOf('{"type":"object","properties":{}}').slice(1)}`).refused,
    ).toBe('forbidden-key');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('keeps HTML in labels as the text that it is', () => {
    const title = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const text = withField(JSON.stringify({ type: 'string', title, maxLength: 9 }));
    const opened = openDocument(text);
    expect(judge(text).codes).toEqual([]);
    expect(opened.ok && readTree(opened.document.value).root.children[0]!.title).toBe(title);
    expect(opened.ok && opened.document.text).toBe(text);
  });

  it('names a hundred thousand options too big', () => {
    const options = Array.from({ length: 100_000 }, (_, at) => ({ const: `o${at}`, title: `Вариант ${at}` }));
    const { refused, codes } = judge(
      withField(JSON.stringify({ type: 'string', title: 'Поле', oneOf: options })),
    );
    expect(refused ?? codes[0]).toBe('too-big');
  });

  it('refuses nesting a thousand deep, in a schema and in a rule', () => {
    const deep = (open: string, inner: string, close: string): string =>
      open.repeat(1_000) + inner + close.repeat(1_000);
    expect(judge(withField(deep('{"type":"object","properties":{"a":', '{}', '}}'))).refused).toBe(
      'too-deep',
    );
    const rule = deep('{"!":[', 'true', ']}');
    expect(
      judge(textOf(`{"type":"object","properties":{},"x-computed":[{"to":"/f","logic":${rule}}]}`)).refused,
    ).toBe('too-deep');
    let value: Json = { type: 'string' };
    for (let at = 0; at < 1_000; at += 1) value = { type: 'object', properties: { a: value } };
    const form = { meta, schema: { type: 'object', properties: { f: value } }, uiSchema: {} };
    expect(soon(() => checkForm(form as unknown as FormDefinition)).map(({ code }) => code)).toEqual([
      'too-deep',
    ]);
  });

  it('opens garbage as garbage', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '"form"',
      '\u0000',
      '{"meta":{},"schema":[],"uiSchema":{}}',
      '['.repeat(100_000),
    ])
      expect(judge(text).refused).toBeDefined();
  });
});

describe('hostile rules', () => {
  const v = (name: string): Json => ({ var: name });
  const rows = {
    type: 'array',
    title: 'Строки',
    maxItems: 1_000,
    items: {
      type: 'object',
      properties: {
        n: { type: 'integer', title: 'Число' },
        r: { type: 'integer', title: 'Итог', readOnly: true },
      },
    },
  };
  const nested = { map: [v('/rows'), { map: [v('/rows'), { map: [v('/rows'), v('$item/n')] }] }] };
  const formWith = (root: JsonObject): FormDefinition =>
    ({
      meta,
      schema: {
        type: 'object',
        properties: { rows, total: { type: 'integer', title: 'Итог', readOnly: true } },
        ...root,
      },
      uiSchema: {},
      translations: { en: {} },
    }) as unknown as FormDefinition;
  const answers: JsonObject = { rows: Array.from({ length: 1_000 }, (_, n) => ({ n })) };
  const env = { today: '2026-11-21', language: 'ru' } as const;

  it('a formula that never ends gives no value', () => {
    const form = compileForm(formWith({ 'x-computed': [{ to: '/total', logic: { length: [nested] } }] }));
    const verdict = soon(() => form.validate(answers, env));
    expect(verdict).toMatchObject({ valid: true, computed: {} });
  });

  it('a check that never ends refuses', () => {
    const check = {
      id: 'c',
      assert: { '>': [{ length: [nested] }, 0] },
      at: '/rows',
      severity: 'error',
      message: 'Мало.',
    };
    const verdict = soon(() => compileForm(formWith({ 'x-checks': [check] })).validate(answers, env));
    expect(verdict.errors).toMatchObject([{ path: '/rows', code: 'too-big' }]);
  });

  it('a rule that never ends shows nothing', () => {
    const rule = { id: 'r', when: { '>': [{ length: [nested] }, 0] }, then: [{ show: '/total' }] };
    const form = compileForm(formWith({ 'x-rules': [rule] }));
    expect(soon(() => form.compute({ ...answers, total: 1 }, env)).hidden).toEqual(new Set(['/total']));
  });

  it('a hundred heavy formulas in each of a thousand rows share one patience', () => {
    const formulas = Array.from({ length: 100 }, (_, at) => ({
      in: '/rows',
      to: at === 0 ? '$row/r' : `$row/x${at}`,
      logic: { sum: [{ map: [v('/rows'), { '+': [v('$item/n'), v('$row/n'), at] }] }] },
    }));
    const form = compileForm(formWith({ 'x-computed': formulas }));
    soon(() => form.compute(answers, env));
  });

  it('rules that show and hide each other in a circle end', () => {
    const swing = [
      { id: 'a', when: { '!': [v('/b')] }, then: [{ show: '/a' }] },
      { id: 'b', when: { '!!': [v('/a')] }, then: [{ show: '/b' }] },
    ];
    const form = formWith({
      properties: { a: { type: 'boolean', title: 'А' }, b: { type: 'boolean', title: 'Б' } },
      'x-rules': swing,
    } as unknown as JsonObject);
    expect(soon(() => checkForm(form)).map(({ code }) => code)).toContain('circle');
    soon(() => compileForm(form).compute({ a: true, b: true }, env));
  });

  it('conditions over forty fields are believed, not tried', () => {
    const names = Array.from({ length: 40 }, (_, at) => `q${at}`);
    const choice = {
      type: 'string',
      title: 'Выбор',
      oneOf: ['a', 'b', 'c'].map((one) => ({ const: one, title: one })),
    };
    const when = { and: names.map((name) => ({ '==': [v(`/${name}`), 'a'] })) };
    const form = formWith({
      properties: Object.fromEntries([
        ...names.map((name) => [name, choice]),
        ['total', { type: 'integer', title: 'Итог' }],
      ]) as JsonObject,
      'x-rules': Array.from({ length: 100 }, (_, at) => ({
        id: `r${at}`,
        when,
        then: [{ show: '/total' }],
      })) as unknown as Json,
    });
    expect(soon(() => checkForm(form)).filter(({ code }) => code === 'never-shown')).toEqual([]);
  });

  it('a formula text of brackets, and two forms of six hundred fields, take a moment', () => {
    const names = formulaNamesOf(formWith({}), 'ru');
    for (const text of [
      '('.repeat(10_000),
      '-'.repeat(10_000),
      '{'.repeat(10_000),
      'И('.repeat(5_000),
      '1+'.repeat(5_000),
    ])
      expect(soon(() => parseFormula(text, names)).ok).toBe(false);
    const wide = (title: string) =>
      formWith({
        properties: Object.fromEntries(
          Array.from({ length: 600 }, (_, at) => [
            `f${at}`,
            { type: 'string', title: `${title} ${at}`, maxLength: 9 },
          ]),
        ) as JsonObject,
      });
    expect(soon(() => compareForms(wide('Поле'), wide('Вопрос')))).toHaveLength(600);
    soon(() => compareForms(wide('Поле'), formWith({})));
  });
});
