import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import { evaluate, truthy } from '@tandem/rules';
import { rulesOf, type FormRule } from '../language/parts.js';
import { perform } from '../operations/perform.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { lookUpIn, rowsFor, targetIn } from '../rules/look-up.js';
import { settleAnswers } from '../rules/settle-answers.js';
import { partsOf, valueAt } from '../schema/pointer.js';
import { openText } from '../testing/every-form.js';
import { compileSchema } from '../validate/ajv.js';

const text = { type: 'string', maxLength: 20 };
const FIELDS = {
  kind: text,
  count: { type: 'number' },
  agree: { type: 'boolean' },
  many: { type: 'array', maxItems: 5, items: text },
  first: text,
  second: text,
};
const start = openText(
  JSON.stringify({
    meta: { key: 'rules' },
    schema: {
      type: 'object',
      properties: {
        ...FIELDS,
        group: { type: 'object', properties: { inner: text } },
        rows: { type: 'array', maxItems: 5, items: { type: 'object', properties: FIELDS } },
      },
    },
    uiSchema: {},
  }),
);

const env = { today: '2026-11-21' };
const word = fc.constantFrom('a', 'b');
const fields = {
  kind: fc.constantFrom('a', 'b', ''),
  count: fc.integer({ min: -2, max: 3 }),
  agree: fc.boolean(),
  many: fc.array(word, { maxLength: 2 }),
  first: word,
  second: word,
};
const answers = fc.record(
  {
    ...fields,
    group: fc.record({ inner: word }, { requiredKeys: [] }),
    rows: fc.array(fc.record(fields, { requiredKeys: [] }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

/** Conditions of the form or of a row: most can be said in JSON Schema, some cannot. */
const conditionOf = (scope: '' | '$row'): fc.Arbitrary<Json> => {
  const v = (name: string): Json => ({ var: `${scope}/${name}` });
  const leaf = fc.oneof(
    fc.tuple(fc.constantFrom('==', '!='), word).map(([name, value]) => ({ [name]: [v('kind'), value] })),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.integer({ min: -1, max: 2 }))
      .map(([name, value]) => ({ [name]: [v('count'), value] })),
    word.map((value) => ({ in: [value, v('many')] })),
    fc.constantFrom('kind', 'many', 'count', 'agree').map((name) => ({ '!!': [v(name)] })),
    fc.constantFrom('kind', 'agree').map((name) => ({ '!': v(name) })),
    ...(scope === '' ? [word.map((value) => ({ '==': [v('group/inner'), value] }))] : []),
    fc.constant({ '==': [v('kind'), v('first')] }),
  ) as fc.Arbitrary<Json>;
  return fc.oneof(
    leaf,
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(leaf, { maxLength: 3 }))
      .map(([name, all]) => ({ [name]: all })),
    leaf.map((one) => ({ '!': [one] })),
  ) as fc.Arbitrary<Json>;
};

const ruleOf = (scope: '' | '$row'): fc.Arbitrary<FormRule> => {
  const target = fc.constantFrom('first', 'second').map((key) => `${scope}/${key}`);
  const effect = fc.oneof(
    target.map((show) => ({ show })),
    target.map((require) => ({ require })),
  );
  return fc
    .record({
      id: fc.constantFrom('one', 'two', 'three', 'four'),
      when: conditionOf(scope),
      then: fc.array(effect, { minLength: 1, maxLength: 3 }),
    })
    .map((rule) => (scope === '' ? rule : { ...rule, in: '/rows' }));
};

/** What the rules themselves demand of settled answers and do not find. */
const isMissing = (schema: JsonObject, data: JsonObject, hidden: ReadonlySet<string>): boolean =>
  rulesOf(schema).some((rule) =>
    rowsFor(data, rule.in).some(({ row, at }) => {
      const result = evaluate(rule.when, lookUpIn(schema, data, row, env, 'null'), env);
      if (!('value' in result && truthy(result.value))) return false;
      return rule.then.some(({ require }) => {
        if (require === undefined) return false;
        const place = targetIn(require, at);
        return !hidden.has(place) && valueAt(data, partsOf(place)) === undefined;
      });
    }),
  );

describe('L6: what is emitted says what the rules say', () => {
  it('after rules were put and taken out, in the form and in rows', () => {
    const verdicts = { accepted: 0, refused: 0, unsayable: 0 };
    const rule = fc.oneof(ruleOf(''), ruleOf('$row'));
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 5 }),
        fc.array(answers, { minLength: 4, maxLength: 4 }),
        (rules, all) => {
          let document = start;
          for (const one of rules) {
            const put = perform(document, { do: 'putRule', rule: one }, { obeysLocks: false });
            if (put.ok) document = put.document;
            else {
              expect(put.refused.code).toBe('cannot-say');
              verdicts.unsayable += 1;
            }
          }
          const gone = perform(document, { do: 'removeRule', id: 'four' }, { obeysLocks: false });
          if (gone.ok) document = gone.document;
          const { schema } = document.value;
          expect(emitConditions(schema)).toEqual(schema);
          const judge = compileSchema(schema);
          for (const given of all) {
            const { data, hidden } = settleAnswers(schema, given, env);
            const accepted = judge(data).length === 0;
            verdicts[accepted ? 'accepted' : 'refused'] += 1;
            expect([data, accepted]).toEqual([data, !isMissing(schema, data, hidden)]);
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(Math.min(verdicts.accepted, verdicts.refused, verdicts.unsayable)).toBeGreaterThan(10);
  });
});
