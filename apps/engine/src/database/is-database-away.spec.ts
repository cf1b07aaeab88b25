import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './is-database-away.js';

const withCode = (code: string): Error => Object.assign(new Error('refused'), { code });

describe('isDatabaseAway', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03', '08006', '53300'])(
    'knows the code %s',
    (code) => expect(isDatabaseAway(withCode(code))).toBe(true),
  );
  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('knows the words «%s»', (message) => expect(isDatabaseAway(new Error(message))).toBe(true));
  it.each([withCode('23505'), withCode('42P01'), new Error('a bug'), 'a string', undefined])(
    'leaves %s a bug',
    (error) => expect(isDatabaseAway(error)).toBe(false),
  );
});
