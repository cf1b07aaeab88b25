import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { prefill } from './prefill.js';

const list = (minItems: number): JsonObject => ({
  properties: {
    pairs: {
      type: 'array',
      minItems,
      items: { properties: { mentor: { 'x-prefill': { var: '$case/mentor' } }, note: { type: 'string' } } },
    },
  },
});

describe('prefill of rows', () => {
  it('begins a list that must have a row with what the case knows of it', () => {
    expect(prefill(list(1), { mentor: 'm1' }, '2026-11-21')).toEqual({ pairs: [{ mentor: 'm1' }] });
  });
  it('leaves an optional list empty', () => {
    expect(prefill(list(0), { mentor: 'm1' }, '2026-11-21')).toEqual({});
  });
  it('adds no row of which the case knows nothing', () => {
    expect(prefill(list(1), {}, '2026-11-21')).toEqual({});
  });
});
