import { describe, expect, it } from '@jest/globals';
import type { Json } from '@tandem/domain';
import { logicToXPath } from './logic-to-xpath.js';
import { readXPath } from './read-xpath.js';
import { xpathToLogic } from './xpath-to-logic.js';

const names = {
  variable: (name: string) => (name === 'far' ? undefined : `/${name}`),
  self: '/self',
  isList: (name: string) => name === 'many',
  inRows: (name: string) => (name === 'score' ? { rows: '/rows', field: 'score' } : undefined),
};
const logicOf = (source: string): Json => xpathToLogic(readXPath(source), names);

describe('conditions of XLSForm', () => {
  it.each<[string, Json]>([
    ["${form} = 'online'", { '==': [{ var: '/form' }, 'online'] }],
    ["selected(${many}, 'a')", { in: ['a', { var: '/many' }] }],
    ["selected(${one}, 'a')", { '==': [{ var: '/one' }, 'a'] }],
    ["${x} != ''", { '!!': [{ var: '/x' }] }],
    [
      '${a} > 3 and (${b} < 2 or not(${c} = 1))',
      {
        and: [
          { '>': [{ var: '/a' }, 3] },
          { or: [{ '<': [{ var: '/b' }, 2] }, { '!': [{ '==': [{ var: '/c' }, 1] }] }] },
        ],
      },
    ],
    ['. >= 0 and . <= 10', { and: [{ '>=': [{ var: '/self' }, 0] }, { '<=': [{ var: '/self' }, 10] }] }],
    ['${a} + ${b} * 2', { '+': [{ var: '/a' }, { '*': [{ var: '/b' }, 2] }] }],
    ['${a} div -2', { '/': [{ var: '/a' }, -2] }],
    ['sum(${score})', { sum: [{ map: [{ var: '/rows' }, { var: '$item/score' }] }] }],
    ['count-selected(${many}) - 1', { '-': [{ length: [{ var: '/many' }] }, 1] }],
    ['if(${a} > 1, "да", "нет")', { if: [{ '>': [{ var: '/a' }, 1] }, 'да', 'нет'] }],
  ])('%s', (source, logic) => {
    expect(logicOf(source)).toEqual(logic);
  });

  it.each([
    '',
    '${a} >',
    'jr:choice-name(${a}, "b")',
    '${far} = 1',
    '/data/a = 1',
    '(((',
    "'open",
    '('.repeat(3000),
  ])('refuses %.40p', (source) => {
    expect(() => logicOf(source)).toThrow();
  });

  it.each([
    "${form} = 'online'",
    "selected(${many}, 'a') and (${a} > 3 or ${b} != '')",
    'if(${a} > 1, 2, ${b} + 1)',
    'sum(${score})',
  ])('comes back as it was written: %s', (source) => {
    const written = logicToXPath(logicOf(source), (name) => `\${${name.replace(/^\/(rows\/\*\/)?/, '')}}`);
    expect(written).toBe(source);
  });

  it('says nothing where XPath has no word', () => {
    expect(logicToXPath({ workdaysBetween: [{ var: '/a' }, { var: '/b' }] }, () => '${a}')).toBeUndefined();
    expect(logicToXPath({ '==': [{ var: '/a' }, `'"`] }, () => '${a}')).toBeUndefined();
  });
});
