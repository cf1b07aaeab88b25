import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeToken, readToken, secretMatches } from './confirmation-token.js';

describe('the token of a link', () => {
  it('is read as it was made, and opens by its own secret alone', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(31), (id, at) => {
        const { token, hash } = makeToken(id);
        const read = readToken(` ${token}\n`)!;
        expect(read.id).toBe(id);
        expect(secretMatches(read.secret, hash)).toBe(true);
        const other = read.secret[at] === '0' ? '1' : '0';
        expect(secretMatches(read.secret.slice(0, at) + other + read.secret.slice(at + 1), hash)).toBe(false);
        expect(secretMatches(read.secret, null)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
  it('is never made twice', () => {
    const id = '01980000-0000-7000-8000-00000000ffff';
    expect(makeToken(id).token).not.toBe(makeToken(id).token);
  });
  it.each(['', 'abc', 'g'.repeat(64), '0'.repeat(63), '0'.repeat(65), `${'0'.repeat(64)}\n0`])(
    'is not read of %j',
    (text) => {
      expect(readToken(text)).toBeNull();
    },
  );
});
