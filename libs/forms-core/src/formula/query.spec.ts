import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '@tandem/domain';
import { evaluate } from '@tandem/rules';
import { fromQuery, toQuery, type QueryGroup } from './query.js';

const v = (name: string): Json => ({ var: name });

describe('toQuery', () => {
  it.each<[Json, QueryGroup]>([
    [
      { '==': [v('/kind'), 'live'] },
      { combinator: 'and', rules: [{ field: '/kind', operator: '=', value: 'live' }] },
    ],
    [{ '<': [3, v('/n')] }, { combinator: 'and', rules: [{ field: '/n', operator: '>', value: 3 }] }],
    [{ '!': [v('/n')] }, { combinator: 'and', rules: [{ field: '/n', operator: 'empty', value: null }] }],
    [
      { or: [{ in: ['a', v('/list')] }, { '!': [{ in: [v('/kind'), ['x', 'y']] }] }] },
      {
        combinator: 'or',
        rules: [
          { field: '/list', operator: 'contains', value: 'a' },
          { field: '/kind', operator: 'notIn', value: ['x', 'y'] },
        ],
      },
    ],
    [
      { '!': [{ and: [{ '!!': [v('/n')] }] }] },
      { combinator: 'and', rules: [{ field: '/n', operator: 'filled', value: null }], not: true },
    ],
  ])('%j', (when, query) => {
    expect(toQuery(when)).toEqual(query);
  });

  it.each<[Json]>([
    [{ '==': [v('/a'), v('/b')] }],
    [{ '>': [{ sum: [v('/a')] }, 1] }],
    [{ '<': [1, v('/a'), 3] }],
    [true],
    [{ and: [v('/a'), { some: [v('/rows'), true] }] }],
  ])('leaves to the formula bar what rows cannot say: %j', (when) => {
    expect(toQuery(when)).toBeUndefined();
  });
});

const field = fc.constantFrom('/a', '/list', '$row/b').map(v);
const scalar = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('x', 'y'),
  fc.boolean(),
) as fc.Arbitrary<Json>;
const condition = fc.letrec<{ when: Json }>((tie) => ({
  when: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), field, scalar, fc.boolean())
      .map(([name, one, value, flipped]): Json => ({ [name]: flipped ? [value, one] : [one, value] })),
    fc
      .tuple(field, fc.array(scalar, { minLength: 1, maxLength: 3 }))
      .map(([one, list]): Json => ({ in: [one, list] })),
    fc.tuple(field, scalar).map(([one, value]): Json => ({ in: [value, one] })),
    fc.tuple(fc.constantFrom('!', '!!'), field).map(([name, one]): Json => ({ [name]: [one] })),
    tie('when').map((inner): Json => ({ '!': [inner] })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('when'), { maxLength: 3 }))
      .map(([name, parts]): Json => ({ [name]: parts })),
  ),
})).when;
const answer = fc.oneof(scalar, fc.constant(null), fc.array(scalar, { maxLength: 2 })) as fc.Arbitrary<Json>;

describe('fromQuery', () => {
  it('says the same as the condition did, and the same tree again', () => {
    fc.assert(
      fc.property(condition, fc.tuple(answer, answer, answer), (when, [a, list, b]) => {
        const facts: { readonly [name: string]: Json } = { '/a': a, '/list': list, '$row/b': b };
        const query = toQuery(when);
        expect(query).toBeDefined();
        const again = fromQuery(query!);
        const lookUp = (name: string) => facts[name];
        expect(evaluate({ '!!': [again] }, lookUp)).toEqual(evaluate({ '!!': [when] }, lookUp));
        expect(fromQuery(toQuery(again)!)).toEqual(again);
      }),
      { numRuns: 500 },
    );
  });
});
