import { describe, expect, it } from '@jest/globals';
import { compileForm, type FormDefinition } from '@tandem/forms-core';
import type { JsonObject } from '@tandem/domain';
import { fillTemplate, type CheckTemplate, type TemplateFilling } from './check-templates.js';

const named = (...names: string[]) => names.map((name) => ({ name: `/${name}`, label: name.toUpperCase() }));

/** Asks the form itself: what the check is for people, not how it is written. */
const judged = (template: CheckTemplate, filling: TemplateFilling, data: JsonObject): string[] => {
  const check = { id: 'tried', severity: 'error', ...fillTemplate(template, filling, 'ru')! } as const;
  const definition = {
    meta: { key: 'x', title: { ru: 'x' }, level: 'school', filledBy: [], readers: [] },
    schema: {
      type: 'object',
      properties: {
        a: { type: 'string', format: 'date' },
        b: { type: 'string', format: 'date' },
        x: { type: 'number' },
        y: { type: 'number' },
        z: { type: 'number' },
      },
      'x-checks': [check],
    },
    uiSchema: {},
  } as unknown as FormDefinition;
  const { errors } = compileForm(definition).validate(data, { today: '2026-11-19', language: 'ru' });
  return errors.map((one) => `${one.path}: ${one.message.replaceAll('\u00a0', ' ')}`);
};

describe('ready checks', () => {
  it('dates in order; the same day is fine; nothing is said while one is missing', () => {
    const filling = { fields: named('a', 'b') };
    expect(judged('dateOrder', filling, { a: '2026-09-01', b: '2026-09-01' })).toEqual([]);
    expect(judged('dateOrder', filling, { a: '2026-09-01' })).toEqual([]);
    expect(judged('dateOrder', filling, { a: '2026-09-02', b: '2026-09-01' })).toEqual([
      '/b: «B» — не раньше, чем «A» (2 сентября 2026).',
    ]);
  });

  it('a sum of tenths', () => {
    const filling = { fields: named('x', 'y', 'z'), total: 1 };
    expect(judged('total', filling, { x: 0.1, y: 0.2, z: 0.7 })).toEqual([]);
    expect(judged('total', filling, { x: 0.1, y: 0.2, z: 0.6 })).toHaveLength(1);
  });

  it('a term with one end or both', () => {
    const both = { fields: named('a', 'b'), min: 3, max: 12 };
    expect(judged('term', both, { a: '2026-09-01', b: '2027-05-31' })).toEqual([]);
    expect(judged('term', both, { a: '2026-09-01', b: '2026-10-31' })).toHaveLength(1);
    expect(judged('term', { fields: named('a', 'b'), max: 1 }, { a: '2026-09-01', b: '2026-12-31' })).toEqual(
      ['/b: Срок может быть до 1 мес. Измените дату окончания.'],
    );
  });

  it('at least one of: refused when none is there, though a check usually waits for what it names', () => {
    const filling = { fields: named('x', 'y') };
    expect(judged('anyOf', filling, {})).toHaveLength(1);
    expect(judged('anyOf', filling, { y: 5 })).toEqual([]);
  });

  it('nothing comes of a template that is not filled', () => {
    expect(fillTemplate('term', { fields: named('a', 'b') }, 'ru')).toBeUndefined();
    expect(fillTemplate('dateOrder', { fields: named('a') }, 'ru')).toBeUndefined();
    expect(fillTemplate('total', { fields: named('x') }, 'ru')).toBeUndefined();
  });
});
