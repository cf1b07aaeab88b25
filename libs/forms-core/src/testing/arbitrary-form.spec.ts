import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkForm } from '../check/check-form.js';
import { readTree } from '../projection/read-tree.js';
import { arbitraryForm } from './arbitrary-form.js';
import { arbitraryFormText } from './arbitrary-form-text.js';

describe('generated forms', () => {
  it('are right and hold blocks only', () => {
    fc.assert(
      fc.property(arbitraryForm(), (form) => {
        expect(checkForm(form).filter((issue) => issue.severity === 'error')).toEqual([]);
        const opaque = [...readTree(form).byPlace.values()].filter((node) => node.block === 'opaque');
        expect(opaque.map((node) => [node.at, node.why])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('hold what nobody understands where they are asked to', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryForm({ foreign: true }), (form) => {
        for (const node of readTree(form).byPlace.values()) if (node.why) seen.add(node.why.ru);
      }),
      { numRuns: 150 },
    );
    expect(seen.size).toBeGreaterThan(7);
  });

  it('are the same form however they are spelled', () => {
    fc.assert(
      fc.property(arbitraryFormText({ foreign: true }), (text) => {
        const value = JSON.parse(text) as { schema: unknown };
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
        expect(value.schema).toHaveProperty('properties');
      }),
      { numRuns: 50 },
    );
    const texts = fc.sample(arbitraryFormText(), 40);
    expect(texts.some((text) => text.includes('\r\n'))).toBe(true);
    expect(texts.some((text) => /\d\.0\b/.test(text))).toBe(true);
    expect(texts.some((text) => text.includes('\\u04'))).toBe(true);
  });
});
