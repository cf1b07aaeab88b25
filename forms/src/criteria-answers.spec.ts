import { describe, expect, it } from '@jest/globals';
import { compileForm } from '@tandem/forms-core';
import type { JsonObject } from '@tandem/domain';
import { addCriteriaForms, hideFewAnswers } from '@tandem/monitoring-core';
import fc from 'fast-check';
import { judgeSample } from './judge-sample.js';
import { readForms } from './read-forms.js';

const { definition, samples } = readForms().find(
  ({ definition }) => definition.meta.key === 'annual-monitoring',
)!;
const form = compileForm(definition);
const valid = samples.find(({ name }) => name === 'valid.json')!;

const BLOCKS = {
  c2Org: ['available', 'unavailable', 'none'],
  c2Mun: ['available', 'unavailable', 'none'],
  c2Reg: ['available', 'unavailable', 'none'],
  c3Material: ['effective', 'ineffective', 'none'],
  c3NonMaterial: ['effective', 'ineffective', 'none'],
} as const;

/** Mostly at the border: nobody, few, just enough. */
const people = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 30 }));

describe('numbers of answers in form 27', () => {
  it.each(Object.entries(BLOCKS))(
    'of %s are taken where nothing of them would be hidden above or left out of a sum, and only there',
    (field, options) => {
      fc.assert(
        fc.property(
          fc.tuple(people, people, people),
          fc.option(people, { nil: undefined }),
          (counts, rest) => {
            const answers: JsonObject = {
              ...Object.fromEntries(options.map((option, at) => [option, counts[at]!])),
              ...(rest !== undefined && { rest }),
            };
            const data: JsonObject = { ...valid.data, [field]: { answers, source: 'survey' } };
            const { errors } = judgeSample(form, { ...valid, data });
            const isHidden = JSON.stringify(hideFewAnswers(data, '…')) !== JSON.stringify(data);
            const isAdded = field in addCriteriaForms([{ [field]: data[field]! }]);
            expect(errors.map(({ path }) => path)).toEqual(isHidden ? [`/${field}/answers`] : []);
            expect(isAdded).toBe(!isHidden);
          },
        ),
        { numRuns: 120 },
      );
    },
  );
});
