import { describe, expect, it } from '@jest/globals';
import type { Judge } from '@tandem/forms-core';
import { definitionOf } from '../testing/all-widgets-form.js';
import { compileCheck } from './compile-check.js';

const form = definitionOf({
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Имя', minLength: 3, maxLength: 9 },
    hours: { type: 'number', title: 'Часы' },
    double: { type: 'number', title: 'Вдвое', readOnly: true },
  },
  'x-computed': [{ to: '/double', logic: { '*': [{ var: '/hours' }, 2] } }],
});
const environment = { today: '2026-11-21', language: 'ru' } as const;

describe('the judge of a form in the browser', () => {
  it('asks the precompiled validator instead of reading the schema', () => {
    const asked: unknown[] = [];
    const validator: Judge = (data) => {
      asked.push(data);
      return [];
    };
    const check = compileCheck(form, environment, validator);
    expect(check.check({ name: 'И', hours: 2 }).errors).toEqual([]);
    expect(asked).toEqual([{ name: 'И', hours: 2, double: 4 }]);
  });

  it('says in words what the validator found', () => {
    const validator: Judge = () => [
      { keyword: 'minLength', instancePath: '/name', schemaPath: '#/x', params: { limit: 3 }, data: 'И' },
    ];
    expect(compileCheck(form, environment, validator).check({ name: 'И' }).errors).toEqual([
      expect.objectContaining({ path: '/name', message: expect.stringContaining('хотя бы 3') }),
    ]);
  });

  it('judges by itself until the validator has come', () => {
    expect(compileCheck(form, environment).check({ name: 'И' }).errors).toHaveLength(1);
    expect(compileCheck(form, environment, () => []).check({ name: 'И' }).errors).toEqual([]);
    expect(compileCheck(form, environment).check({ name: 'И' }).errors).toHaveLength(1);
  });
});
