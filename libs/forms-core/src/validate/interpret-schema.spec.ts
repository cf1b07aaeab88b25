import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import { compileSchema } from './ajv.js';
import { closeObjects } from './close-objects.js';
import { explainErrors } from './explain-error.js';
import { interpretSchema } from './interpret-schema.js';

const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'ab',
    'аб🙂',
    '2026-06-26',
    '2026-02-30',
    'https://школа.рф/о',
    'javascript:alert(1)',
  ),
  fc.uuid(),
  fc.string({ maxLength: 6 }),
);

const leaf = fc.oneof(
  fc.record(
    {
      type: fc.constant('string'),
      minLength: fc.integer({ min: 0, max: 3 }),
      maxLength: fc.integer({ min: 1, max: 4 }),
      pattern: fc.constantFrom('^a', 'б$', '^20[0-9]{2}'),
      format: fc.constantFrom('date', 'uri', 'uuid', 'email', 'time', 'date-time'),
    },
    { requiredKeys: ['type'] },
  ),
  fc.record(
    {
      type: fc.constantFrom('integer', 'number'),
      minimum: fc.integer({ min: -2, max: 2 }),
      maximum: fc.integer({ min: 1, max: 4 }),
      exclusiveMinimum: fc.constant(0),
      exclusiveMaximum: fc.constant(3),
      multipleOf: fc.constantFrom(0.5, 2),
    },
    { requiredKeys: ['type'] },
  ),
  fc.constant({ type: 'boolean' }),
  fc.constant({ const: true }),
  fc.constant({ type: 'integer', enum: [0, 1, 2] }),
  fc.constant({
    type: 'string',
    oneOf: [
      { const: 'a', title: 'А' },
      { const: 'ab', title: 'Б' },
    ],
  }),
) as fc.Arbitrary<JsonObject>;

const condition = fc.constantFrom<JsonObject>(
  { properties: { a: { const: true } }, required: ['a'] },
  { not: { properties: { a: { enum: ['a', 1] } }, required: ['a'] } },
  {
    anyOf: [
      { required: ['b'] },
      { properties: { c: { type: 'array', contains: { const: 'a' } } }, required: ['c'] },
    ],
  },
);

const schema = fc.letrec<{ any: JsonObject; group: JsonObject; list: JsonObject }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('group'),
    tie('list'),
  ) as fc.Arbitrary<JsonObject>,
  group: fc
    .tuple(
      fc.record({ a: tie('any'), b: tie('any'), c: tie('any') }, { requiredKeys: ['a'] }),
      fc.subarray(['a', 'b']),
      fc.option(condition, { nil: undefined }),
    )
    .map(([properties, required, when]) => ({
      type: 'object',
      properties,
      required,
      ...(when
        ? { allOf: [{ if: when, then: { required: ['b'] }, else: { properties: { b: false } } }] }
        : {}),
    })) as fc.Arbitrary<JsonObject>,
  list: fc.tuple(tie('any'), fc.boolean()).map(([items, uniqueItems]) => ({
    type: 'array',
    items,
    uniqueItems,
    minItems: 1,
    maxItems: 3,
  })) as fc.Arbitrary<JsonObject>,
})).group;

const answer = fc.letrec<{ any: Json; group: Json }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer({ min: -3, max: 5 }),
    fc.constantFrom(0.5, 1.25, null, true, false),
    fc.array(tie('any'), { maxLength: 4 }),
    tie('group'),
  ) as fc.Arbitrary<Json>,
  group: fc.record(
    { a: tie('any'), b: tie('any'), c: tie('any'), d: tie('any') },
    { requiredKeys: [], noNullPrototype: true },
  ) as fc.Arbitrary<Json>,
})).group;

describe('reading a schema where functions may not be built from text', () => {
  it('finds what the compiled validator finds', () => {
    fc.assert(
      fc.property(schema, answer, (written, data) => {
        const closed = closeObjects(written);
        const told = (judge: (data: Json) => readonly unknown[]) =>
          explainErrors(judge(data) as never, new Map(), 'ru')
            .map(({ path }) => path)
            .sort();
        const read = interpretSchema(closed);
        const compiled = compileSchema(closed);
        expect(read(data).length === 0).toBe(compiled(data).length === 0);
        expect(told(read)).toEqual(told(compiled));
      }),
      { numRuns: 300 },
    );
  });
});
