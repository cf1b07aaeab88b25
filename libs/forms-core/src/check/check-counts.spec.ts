import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '../language/form.js';
import { checkForm } from './check-form.js';

const list = <One>(count: number, make: (at: number) => One): One[] =>
  Array.from({ length: count }, (_, at) => make(at));
const text = { type: 'string', title: 'П', maxLength: 5 };
const fields = (count: number, field: object = text) =>
  Object.fromEntries(list(count, (at) => [`f${at}`, field]));
const options = (count: number) => ({
  type: 'string',
  title: 'П',
  oneOf: list(count, (at) => ({ const: `c${at}`, title: `${at}` })),
});

const check = (schema: object): string[] =>
  checkForm({
    meta: {
      key: 'counts',
      title: { ru: 'Ф', en: 'F' },
      level: 'school',
      filledBy: [],
      readers: [],
      participantReaders: [],
      sources: [],
    },
    schema: { type: 'object', ...schema },
    uiSchema: {},
  } as unknown as FormDefinition)
    .filter((issue) => issue.severity === 'error')
    .map((issue) => `${issue.code} ${issue.path}`);

describe('more than people can fill', () => {
  it.each<[string, object, string]>([
    ['fields', { properties: fields(9_000) }, 'too-many-fields /schema'],
    [
      'conditions',
      {
        properties: fields(1),
        allOf: list(5_000, (at) => ({
          if: { properties: { f0: { const: `${at}` } } },
          then: { required: ['f0'] },
        })),
      },
      'too-many-rules /schema/allOf',
    ],
    [
      'rules',
      {
        properties: fields(2),
        'x-rules': list(5_000, (at) => ({
          id: `r${at}`,
          when: { '==': [{ var: '/f0' }, `${at}`] },
          then: [{ show: '/f1' }],
        })),
      },
      'too-many-rules /schema/x-rules',
    ],
    [
      'options of one field',
      { properties: fields(1, options(8_000)) },
      'too-many-options /schema/properties/f0',
    ],
    [
      'options of many fields',
      { properties: fields(20, options(400)) },
      'too-many-options /schema/properties/f7',
    ],
  ])('%s: told alone, within a moment', (_what, schema, told) => {
    const began = performance.now();
    expect(check(schema)).toEqual([told]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('as much as the bounds allow is checked', () => {
    expect(check({ properties: { ...fields(300), choice: options(500) } })).toEqual([]);
  });
});
