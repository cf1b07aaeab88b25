import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { stampSignatures } from './stamp-signatures.js';

const sign = { type: 'object', 'x-block': 'sign', properties: { signed: { const: true } } };
const schema = {
  properties: {
    goal: { type: 'string' },
    sign,
    rows: { type: 'array', items: { type: 'object', properties: { person: {}, sign } } },
  },
} as unknown as JsonObject;
const stamp = { by: 'Орлова Ирина Викторовна', at: '2026-11-21T08:00:00.000Z', how: 'signed-in session' };

describe('signatures', () => {
  it('are written by the server, whatever the client sent there', () => {
    const sent: JsonObject = {
      goal: 'x',
      sign: { signed: true, by: 'Директор', at: '1999' },
      rows: [{ sign: { signed: true } }, {}],
    };
    expect(stampSignatures(schema, sent, stamp)).toEqual({
      goal: 'x',
      sign: { signed: true, ...stamp },
      rows: [{ sign: { signed: true, ...stamp } }, {}],
    });
  });

  it('are not given where nobody signed', () => {
    expect(stampSignatures(schema, { sign: { signed: false } }, stamp)).toEqual({ sign: { signed: false } });
  });
});
