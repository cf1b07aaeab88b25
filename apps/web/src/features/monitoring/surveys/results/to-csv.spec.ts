import { describe, expect, it } from '@jest/globals';
import { toCsv } from './to-csv.js';

describe('figures as a table to take away', () => {
  it('opens in a spreadsheet as numbers and words, never as formulas', () => {
    expect(
      toCsv([
        ['Школа "№ 1"; филиал', 7.5, null],
        ['=1+1', -2, '@x'],
      ]),
    ).toBe('\uFEFF"Школа ""№ 1""; филиал";7,5;\r\n\'=1+1;-2;\'@x\r\n');
  });
});
