import { describe, expect, it } from '@jest/globals';
import { checkHandlers } from './check-handlers.js';
import { JOBS } from './jobs.js';

const all = Object.keys(JOBS).map((name) => ({ name }));

describe('checkHandlers', () => {
  it('accepts one handler for each job', () => {
    expect(checkHandlers(all)).toEqual([]);
  });
  it('names a job without a handler', () => {
    expect(checkHandlers(all.slice(1))).toEqual([
      expect.stringContaining(`"${all[0]!.name}" has no handler`),
    ]);
  });
  it('names a job with two handlers', () => {
    expect(checkHandlers([...all, all[0]!])).toEqual([expect.stringContaining('has 2 handlers')]);
  });
  it('names a handler that the catalogue lacks', () => {
    expect(checkHandlers([...all, { name: 'sendPigeon' }])).toEqual([
      expect.stringContaining('"sendPigeon" has no job'),
    ]);
  });
});
