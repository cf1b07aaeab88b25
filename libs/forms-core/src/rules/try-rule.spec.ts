import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@tandem/domain';
import { checkTriedRule, ruleHolds } from './try-rule.js';

const schema: JsonObject = {
  type: 'object',
  properties: {
    kind: { type: 'string' },
    rows: { type: 'array', items: { type: 'object', properties: { hours: { type: 'integer' } } } },
  },
  'x-settings': { most: { value: 8, title: 'Часов' } },
};
const env = { today: '2026-11-21' };

describe('a condition that is tried', () => {
  it.each<[string, { logic: Json; in?: string }, JsonObject, boolean]>([
    ['a field', { logic: { '==': [{ var: '/kind' }, 'a'] } }, { kind: 'a' }, true],
    ['a field that is not answered', { logic: { '==': [{ var: '/kind' }, 'a'] } }, {}, false],
    [
      'any row',
      { logic: { '>': [{ var: '$row/hours' }, { var: '$settings/most' }] }, in: '/rows' },
      { rows: [{ hours: 2 }, { hours: 9 }] },
      true,
    ],
    ['no row', { logic: { '>': [{ var: '$row/hours' }, 8] }, in: '/rows' }, { rows: [] }, false],
  ])('%s', (_what, rule, answers, holds) => {
    expect(checkTriedRule(schema, rule)).toEqual([]);
    expect(ruleHolds(schema, rule, answers, env)).toBe(holds);
  });

  it.each<[string, { logic: Json; in?: string }]>([
    ['a field that is not there', { logic: { var: '/nobody' } }],
    ['what the case knows', { logic: { var: '$case/mentor' } }],
    ['a row outside of a table', { logic: { var: '$row/hours' } }],
    ['an operator that is not in the list', { logic: { eval: ['1'] } }],
    ['a name of the language', { logic: { var: '/__proto__/x' } }],
  ])('is refused: %s', (_what, rule) => {
    expect(checkTriedRule(schema, rule).length).toBeGreaterThan(0);
  });
});
