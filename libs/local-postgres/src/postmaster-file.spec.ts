import { describe, expect, it } from '@jest/globals';
import { parsePostmaster } from './postmaster-file.js';

const file = (status: string): string =>
  ['4711', '/data', '1790000000', '54329', '', '127.0.0.1', '  9240 5', status, ''].join('\n');

describe('what a server writes about itself', () => {
  it('names process, port and whether it accepts connections', () => {
    expect(parsePostmaster(file('ready   '))).toEqual({ pid: 4711, port: 54_329, ready: true });
    expect(parsePostmaster(file('starting'))?.ready).toBe(false);
  });

  it('may be half written or empty after a crash', () => {
    expect(parsePostmaster('4711\n/data')).toEqual({ pid: 4711, port: 0, ready: false });
    expect(parsePostmaster('')).toBeUndefined();
    expect(parsePostmaster('rubbish')).toBeUndefined();
  });
});
