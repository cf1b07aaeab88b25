import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { matchesCondition } from './matches-condition.js';
import { resolveConditions } from './resolve-conditions.js';

const rule = (when: JsonObject, name: string): JsonObject => ({
  $comment: 'rule:x',
  if: when,
  then: { required: [name] },
  else: { properties: { [name]: false } },
});
const is = (name: string, value: string): JsonObject => ({
  properties: { [name]: { const: value } },
  required: [name],
});

describe('emitted conditions', () => {
  const schema: JsonObject = {
    properties: {
      kind: {},
      other: {},
      rows: {
        items: { properties: { done: {}, why: {} }, allOf: [rule(is('done', 'no'), 'why')] },
      },
    },
    allOf: [rule(is('kind', 'other'), 'other')],
  };
  it('hides or demands at the root and in rows', () => {
    const found = resolveConditions(schema, { kind: 'other', rows: [{ done: 'no' }, { done: 'yes' }] });
    expect([...found.required]).toEqual(['/other', '/rows/0/why']);
    expect([...found.hidden]).toEqual(['/rows/1/why']);
  });
  it.each([
    [{ type: 'number', minimum: 3 }, 3, true],
    [{ type: 'number', exclusiveMaximum: 3 }, 3, false],
    [{ not: { enum: [1, 2] } }, 2, false],
    [{ anyOf: [{ const: 'a' }, { const: 'b' }] }, 'b', true],
    [{ type: 'array', contains: { const: 'x' } }, ['y'], false],
    [{ required: ['a'] }, { a: undefined }, false],
    [false, 1, false],
  ])('%j on %j is %s', (condition, value, expected) =>
    expect(matchesCondition(condition, value)).toBe(expected),
  );
});
