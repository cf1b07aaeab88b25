import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { caseNamesIn, prefill } from './prefill.js';

const schema = {
  properties: {
    mentor: { type: 'string', 'x-prefill': { var: '$case/mentors/0' } },
    on: { type: 'string', 'x-prefill': { var: '$today' } },
    kinds: { type: 'array', 'x-prefill': [{ var: '$case/kind' }] },
    group: { type: 'object', properties: { unit: { 'x-prefill': { var: '$case/unit' } } } },
    none: { type: 'string', 'x-prefill': { var: '$case/nothing' } },
    sign: { 'x-block': 'sign', properties: { by: { 'x-prefill': { var: '$case/me' } } } },
  },
  'x-checks': [
    {
      id: 'a',
      assert: { '>': [{ var: '$case/meetings/count' }, 0] },
      at: '',
      severity: 'error',
      message: 'x',
    },
  ],
} as unknown as JsonObject;

describe('prefill', () => {
  it('gives what the case knows and nothing else', () => {
    expect(prefill(schema, { mentors: ['m1'], kind: 'group', unit: 'u1', me: 'p1' }, '2026-11-21')).toEqual({
      mentor: 'm1',
      on: '2026-11-21',
      kinds: ['group'],
      group: { unit: 'u1' },
    });
  });

  it('names what the form asks of the case', () => {
    expect(caseNamesIn({ schema } as FormDefinition).sort()).toEqual([
      '$case/kind',
      '$case/me',
      '$case/meetings/count',
      '$case/mentors/0',
      '$case/nothing',
      '$case/unit',
    ]);
  });
});
