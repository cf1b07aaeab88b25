import { describe, expect, it } from '@jest/globals';
import { isLostScript } from './lost-script.js';

describe('a part of the application that did not come', () => {
  it.each([
    'Failed to fetch dynamically imported module: http://127.0.0.1/assets/board-1.js',
    'error loading dynamically imported module: http://127.0.0.1/assets/board-1.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/board-1.css',
  ])('%s', (message) => {
    expect(isLostScript(new TypeError(message))).toBe(true);
  });
  it('is not any error', () => {
    for (const other of [new TypeError('x is not a function'), 'a text', undefined])
      expect(isLostScript(other)).toBe(false);
  });
});
