import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync } from 'fflate/browser';
import { zip } from './zip-here.js';

describe('what workbooks are zipped by', () => {
  it('is there at once, however large it is, without a worker', () => {
    const large = 'строка таблицы '.repeat(40_000);
    let made: Uint8Array | undefined;
    zip({ 'xl/worksheets/sheet1.xml': strToU8(large), 'a.xml': strToU8('<a/>') }, (error, content) => {
      expect(error).toBeNull();
      made = content;
    });
    const files = unzipSync(made!);
    expect(Object.keys(files)).toEqual(['xl/worksheets/sheet1.xml', 'a.xml']);
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toBe(large);
  });
});
