import { describe, expect, it } from '@jest/globals';
import { fulfils } from './is-installed.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'libs/domain': { version: '0.1.0' },
  'node_modules/pg': { version: '8.23.1', integrity: 'sha512-a', resolved: 'pg.tgz' },
  'node_modules/@esbuild/win32': { version: '1.0.0', optional: true },
};

describe('whether what is installed is what the lock file asks for', () => {
  it.each([
    ['the same packages', { 'node_modules/pg': wanted['node_modules/pg'] }, true],
    ['a package missing', {}, false],
    ['another version', { 'node_modules/pg': { ...wanted['node_modules/pg'], version: '8.22.0' } }, false],
    ['other contents', { 'node_modules/pg': { ...wanted['node_modules/pg'], integrity: 'sha512-b' } }, false],
  ])('%s', (_what, installed, expected) => {
    expect(fulfils(wanted, installed)).toBe(expected);
  });
});
