import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import { evaluate, truthy } from '@tandem/rules';
import { compileSchema } from '../validate/ajv.js';
import { CannotEmit, emitCondition } from './emit-condition.js';
import { emitConditions } from './emit-conditions.js';
import { lookUpIn } from './look-up.js';
import { settleAnswers } from './settle-answers.js';

const env = { today: '2026-11-21' };

const properties = {
  kind: { type: 'string', maxLength: 20 },
  many: { type: 'array', maxItems: 5, items: { type: 'string', maxLength: 20 } },
  count: { type: 'number' },
  agree: { type: 'boolean' },
  group: { type: 'object', properties: { inner: { type: 'string', maxLength: 20 } } },
  first: { type: 'string', maxLength: 20 },
  second: { type: 'string', maxLength: 20 },
};

const text = fc.constantFrom('a', 'b', '');
const answers = fc.record(
  {
    kind: text,
    many: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    count: fc.integer({ min: -2, max: 3 }),
    agree: fc.boolean(),
    group: fc.record({ inner: text }, { requiredKeys: [] }),
    first: fc.constantFrom('x', 'y'),
    second: fc.constantFrom('x', 'y'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

const v = (name: string): Json => ({ var: name });
const leaf = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('==', '!='),
      fc.constantFrom('/kind', '/group/inner'),
      fc.constantFrom('a', 'b', null),
    )
    .map(([name, field, literal]) => ({ [name]: [v(field), literal] })),
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.integer({ min: -1, max: 2 }), fc.boolean())
    .map(([name, literal, flip]) => ({ [name]: flip ? [literal, v('/count')] : [v('/count'), literal] })),
  fc.constantFrom('a', 'b').map((literal) => ({ in: [literal, v('/many')] })),
  fc.constantFrom(['a'], ['a', 'b']).map((list) => ({ in: [v('/kind'), list] })),
  fc.constantFrom('/kind', '/many', '/count', '/agree', '/group/inner').map((name) => ({ '!!': [v(name)] })),
  fc.constantFrom('/kind', '/many', '/count', '/agree').map((name) => ({ '!': v(name) })),
  fc.boolean().map((literal) => ({ '==': [v('/agree'), literal] })),
) as fc.Arbitrary<Json>;

const condition = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('any'), { maxLength: 3 }))
      .map(([name, args]) => ({ [name]: args }) as Json),
    tie('any').map((one) => ({ '!': [one] }) as Json),
  ),
})).any;

const effect = fc.oneof(
  fc.constantFrom('/first', '/second').map((show) => ({ show })),
  fc.constantFrom('/first', '/second').map((require) => ({ require })),
);
const rules = fc.array(
  fc.record({ when: condition, then: fc.array(effect, { minLength: 1, maxLength: 3 }) }),
  { minLength: 1, maxLength: 3 },
);

describe('emitted conditions', () => {
  it('hold exactly when the condition holds', () => {
    fc.assert(
      fc.property(condition, answers, (logic, data) => {
        const schema: JsonObject = { type: 'object', properties };
        const result = evaluate(logic, lookUpIn(schema, data, undefined, env, 'null'), env);
        const holds = 'value' in result && truthy(result.value);
        const says = compileSchema({ if: emitCondition(logic, false), then: {}, else: false });
        expect(says(data).length === 0).toBe(holds);
      }),
      { numRuns: 300 },
    );
  });

  it('say of whole answers what the rules say', () => {
    fc.assert(
      fc.property(rules, answers, (written, data) => {
        const all = written.map((rule, at) => ({ id: `r${at}`, ...rule }));
        const schema = emitConditions({
          type: 'object',
          properties,
          'x-rules': all,
        } as unknown as JsonObject);
        const settled = settleAnswers(schema, data, env);
        const accepted = compileSchema(schema)(settled.data).length === 0;
        const missing = all.some((rule) => {
          const result = evaluate(rule.when, lookUpIn(schema, settled.data, undefined, env, 'null'), env);
          if (!('value' in result && truthy(result.value))) return false;
          return rule.then.some(
            (one) =>
              'require' in one &&
              !settled.hidden.has(one.require) &&
              settled.data[one.require.slice(1)] === undefined,
          );
        });
        expect(accepted).toBe(!missing);
      }),
      { numRuns: 300 },
    );
  });

  it('are written once, however often they are emitted', () => {
    const schema = {
      properties,
      'x-rules': [{ id: 'a', when: v('/agree'), then: [{ show: '/first' }, { require: '/first' }] }],
      allOf: [{ $comment: 'written by hand', properties: {} }],
    } as unknown as JsonObject;
    const once = emitConditions(schema);
    expect(emitConditions(once)).toEqual(once);
    expect(once['allOf']).toHaveLength(2);
    expect(emitConditions({ ...once, 'x-rules': [] })['allOf']).toHaveLength(1);
  });

  it('stand inside the rows where the rule belongs', () => {
    const schema = {
      properties: { rows: { type: 'array', items: { type: 'object', properties: { a: {}, b: {} } } } },
      'x-rules': [{ id: 'r', in: '/rows', when: { '==': [v('$row/a'), 'x'] }, then: [{ show: '$row/b' }] }],
    } as unknown as JsonObject;
    const emitted = emitConditions(schema) as { properties: { rows: { items: JsonObject } } };
    expect(emitted.properties.rows.items['allOf']).toEqual([
      {
        $comment: 'rule:r',
        if: { properties: { a: { const: 'x' } }, required: ['a'] },
        else: { properties: { b: false } },
      },
    ]);
  });

  it('do not take an empty list of one row for the list of the row before', () => {
    const schema = emitConditions({
      type: 'object',
      properties: {
        rows: {
          type: 'array',
          items: { type: 'object', properties: { many: { type: 'array', items: {} }, note: {} } },
        },
      },
      'x-rules': [
        { id: 'r', in: '/rows', when: { in: ['a', v('$row/many')] }, then: [{ require: '$row/note' }] },
      ],
    } as unknown as JsonObject);
    const judge = compileSchema(schema);
    expect(judge({ rows: [{ many: ['a'], note: 'x' }, { many: [] }] })).toEqual([]);
    expect(judge({ rows: [{ many: [] }, { many: ['a'] }] })).not.toEqual([]);
  });

  it.each<[string, Json]>([
    ['two fields', { '==': [v('/kind'), v('/first')] }],
    ['arithmetic', { '>': [{ '+': [v('/count'), 1] }, 2] }],
    ['today', { '<': [v('$today'), 5] }],
    ['three sides', { '<': [1, v('/count'), 3] }],
    ['a date as a bound', { '<': [v('/kind'), '2026-01-01'] }],
    ['an empty text', { '==': [v('/kind'), ''] }],
    ['a default', { '==': [{ var: ['/kind', 'a'] }, 'a'] }],
    ['a field of the form in a row', { '==': [v('/kind'), 'a'] }],
    ['nothing', {}],
  ])('cannot say %s', (what, logic) => {
    expect(() => emitCondition(logic, what.endsWith('row'))).toThrow(CannotEmit);
  });
});
