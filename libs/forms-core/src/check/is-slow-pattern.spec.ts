import { describe, expect, it } from '@jest/globals';
import { isSlowPattern } from './is-slow-pattern.js';

describe('isSlowPattern', () => {
  it.each<[string, number]>([
    ['^(a+)+$', 200],
    ['^(a|aa)*$', 200],
    ['^(a*)*$', 200],
    ['^(a?){40}a{40}$', 200],
    ['^(a{0,19}){0,19}$', 200],
    [`^${'a?'.repeat(60)}${'a'.repeat(60)}$`, 200],
    ['^.*.*.*.*$', 200],
    ['(.*)*x', 100],
    ['^(.)\\1$', 10],
    ['(?<=a+)b', 100],
    ['^(\\w+\\s?)*$', 200],
    ['^([a-z]+)*$', 200],
    ['a'.repeat(301), 10],
    ['^(a', 10],
    ['[', 10],
  ])('%s is slow', (pattern, length) => {
    expect(isSlowPattern(pattern, length)).toBe(true);
  });

  it.each<[string, number]>([
    ['^\\d{4}-(0[1-9]|1[0-2])$', 7],
    ['^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', 5],
    ['^20[0-9]{2}/[0-9]{2}$', 7],
    ['^[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)*$', 200],
    ['^\\p{L}+( \\p{L}+)*$', 200],
    ['^(\\d{1,3}\\.){3}\\d{1,3}$', 15],
    ['^[^@ ]+@[^@ ]+\\.[a-z]{2,10}$', 200],
    ['\\d+', 4000],
    ['^(да|нет)$', 10],
  ])('%s is not', (pattern, length) => {
    expect(isSlowPattern(pattern, length)).toBe(false);
  });

  /** The bound is of ways, so what it lets pass must be quick on the text that fails as late as it can. */
  it.each<[string, string]>([
    ['^[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)*$', `${'Аб-'.repeat(60)}1`],
    ['^\\p{L}+( \\p{L}+)*$', `${'а '.repeat(90)}1`],
    ['^(\\d{1,3}\\.){3}\\d{1,3}$', '1.1.1.1111111111'],
    ['^[^@ ]+@[^@ ]+\\.[a-z]{2,10}$', `${'a'.repeat(90)}@${'a.'.repeat(50)}`],
  ])('%s is quick indeed', (pattern, longest) => {
    const from = performance.now();
    expect(new RegExp(pattern, 'u').test(longest)).toBe(false);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
