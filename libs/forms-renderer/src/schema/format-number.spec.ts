import { describe, expect, it } from '@jest/globals';
import { formatNumber } from './format-number.js';

describe('a number with its unit', () => {
  it.each([
    [13.03, 'мес.', '13 мес. 1 дн.'],
    [12, 'мес.', '12 мес.'],
    [0.5, 'мес.', '15 дн.'],
    [0, 'мес.', '0 мес.'],
    [2.99, 'мес.', '3 мес.'],
    [1500000, '₽', '1 500 000 ₽'],
    [15000.5, '₽', '15 000,50 ₽'],
    [2025, undefined, '2025'],
    [87.5, '%', '87,5 %'],
    [18.25, undefined, '18,25'],
  ])('%d %s', (value, unit, words) =>
    expect(formatNumber(value, unit, 'ru').replaceAll(/\s/g, ' ')).toBe(words),
  );

  it('is written as the language does', () => {
    expect(formatNumber(12345.5, 'h', 'en')).toBe('12,345.5\u00a0h');
    expect(formatNumber(1.1, 'months', 'en')).toBe('1\u00a0months 3\u00a0days');
  });
});
