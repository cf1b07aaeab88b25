import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '@tandem/domain';
import { checkLogic, namesIn, WALKS } from '../check/check-logic.js';
import { describeLogic } from '../words/describe-logic.js';
import { OPERATORS } from './operators.js';
import { evaluate, follow, holds, RuleTooLong } from './evaluate.js';

const facts: Record<string, Json> = {
  '/months': 9,
  '/from': '2026-09-01',
  '/to': '2027-05-31',
  '/kinds': ['group', 'virtual'],
  '/rows': [
    { score: 2, weight: 2 },
    { score: 'na', weight: 1 },
    { score: 1, weight: 1 },
  ],
};
const lookUp = (name: string) => facts[name];
const value = (logic: Json) => evaluate(logic, lookUp, { today: '2026-11-21' });

describe('evaluate', () => {
  it.each<[string, Json, Json]>([
    ['a field', { var: '/months' }, 9],
    ['a default', { var: ['/nothing', 3] }, 3],
    ['a range', { and: [{ '>=': [{ var: '/months' }, 3] }, { '<=': [{ var: '/months' }, 12] }] }, true],
    ['three in a row', { '<': [1, { var: '/months' }, 10] }, true],
    ['a text is no number', { '<': ['1', 2] }, false],
    ['months of a period', { monthsBetween: [{ var: '/from' }, { var: '/to' }] }, 9],
    ['membership', { in: ['group', { var: '/kinds' }] }, true],
    [
      'an average without «не применимо»',
      { avg: [{ map: [{ var: '/rows' }, { var: '$item/score' }] }] },
      1.5,
    ],
    ['an average of nothing', { avg: [[]] }, null],
    [
      'a weighted sum',
      { sum: [{ map: [{ var: '/rows' }, { '*': [{ var: '$item/score' }, { var: '$item/weight' }] }] }] },
      5,
    ],
    ['every row', { all: [{ var: '/rows' }, { '>': [{ var: '$item/weight' }, 0] }] }, true],
    ['no row at all is not every row', { all: [[], true] }, false],
    [
      'steps: 95 % gives 0.9',
      {
        steps: [
          0.95,
          [
            [1, 1],
            [0.9, 0.9],
            [0.8, 0.8],
          ],
          0,
        ],
      },
      0.9,
    ],
    [
      'steps below the lowest',
      {
        steps: [
          0.5,
          [
            [1, 1],
            [0.9, 0.9],
          ],
          0,
        ],
      },
      0,
    ],
    ['rounding half up', { round: [1.005, 2] }, 1.01],
    ['rounding half up to whole', { round: [2.5, 0] }, 3],
    ['no minus nought', { round: [-0.04, 1] }, 0],
    ['no minus nought in a product', { '*': [-1, 0] }, 0],
    ['adding days', { addDays: [{ var: '/from' }, 14] }, '2026-09-15'],
    ['the earliest date', { min: [{ var: '/to' }, '2026-10-01'] }, '2026-10-01'],
    ['arithmetic over nothing', { '+': [null, 1] }, null],
    ['division by nought', { '/': [1, 0] }, null],
    [
      'a choice',
      { if: [{ '>': [{ var: '/months' }, 12] }, 'long', { '<': [{ var: '/months' }, 3] }, 'short', 'right'] },
      'right',
    ],
    [
      'sorting by a field, downwards',
      { map: [{ sortBy: [{ var: '/rows' }, 'weight', 'desc'] }, { var: '$item/weight' }] },
      [2, 1, 1],
    ],
    ['unique', { unique: [['a', 'b', 'a']] }, ['a', 'b']],
    ['sorting by what objects inherit', { sortBy: [{ var: '/rows' }, 'constructor'] }, facts['/rows']!],
    [
      'a text of bounded length',
      { length: [{ cat: Array.from({ length: 300 }, () => 'a'.repeat(100)) }] },
      20_000,
    ],
    ['working days since', { workdaysSince: ['2026-11-16'] }, 4],
  ])('%s', (_, logic, expected) => {
    expect(value(logic)).toEqual({ value: expected });
  });

  it('names the fact that is missing and never lets it pass', () => {
    const rule = { '==': [{ var: 'counts.pairs' }, 0] };
    expect(value(rule)).toEqual({ missing: 'counts.pairs' });
    expect(holds(rule, lookUp)).toBe(false);
  });

  it('does not look at what a short circuit leaves out', () => {
    expect(value({ or: [true, { var: 'counts.pairs' }] })).toEqual({ value: true });
  });

  it('sees own properties only', () => {
    for (const path of ['constructor/name', '__proto__', 'toString'])
      expect(follow({}, path)).toBeUndefined();
  });

  it('ends a rule that would run for ever', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => at);
    const trap = { map: [many, { map: [many, { map: [many, 1] }] }] } as Json;
    expect(() => value(trap)).toThrow(RuleTooLong);
  });
});

describe('checkLogic', () => {
  const known = (name: string) => Object.hasOwn(facts, name);
  it.each<[string, Json, string, string]>([
    ['an unknown operator', { and: [{ eval: ['1'] }] }, 'unknown-operator', '/and/0'],
    ['an unknown name', { '==': [{ var: '/nobody' }, 1] }, 'unknown-name', '/==/0/var'],
    ['a name of the machine', { var: 'constructor.name' }, 'unknown-name', '/var'],
    ['an element outside of a list', { '==': [{ var: '$item/x' }, 1] }, 'unknown-name', '/==/0/var'],
    ['an element of the list itself', { map: [{ var: '$item' }, 1] }, 'unknown-name', '/map/0/var'],
    ['two operations at once', { '==': [1, 1], '!=': [1, 2] }, 'malformed', ''],
    ['an operator that objects inherit', { toString: [] }, 'unknown-operator', ''],
  ])('%s', (_, logic, code, path) => {
    expect(checkLogic(logic, known)).toEqual([expect.objectContaining({ code, path })]);
  });

  it('bounds depth and size', () => {
    let deep: Json = 1;
    for (let at = 0; at < 50; at += 1) deep = { '!': [deep] };
    expect(checkLogic(deep, known)[0]?.code).toBe('too-deep');
    expect(checkLogic({ and: Array.from({ length: 2_000 }, () => true) }, known)[0]?.code).toBe('too-big');
  });

  it('finds every name once', () => {
    expect(
      namesIn({
        and: [
          { var: '/a' },
          { '==': [{ var: '/a' }, { var: ['/b', { var: '/c' }] }] },
          { map: [{ var: '/d' }, { var: '$item/x' }] },
        ],
      }),
    ).toEqual(['/a', '/b', '/c', '/d']);
  });

  const rule = fc.letrec<{ rule: Json }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>(...Object.keys(facts).map((name) => ({ var: name }))),
      fc.oneof(
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.constant('2026-09-01'),
      ) as fc.Arbitrary<Json>,
      fc
        .tuple(
          fc.constantFrom(...Object.keys(OPERATORS), ...['and', 'or', 'if', 'coalesce', ...WALKS]),
          fc.array(tie('rule'), { maxLength: 3 }),
        )
        .map(([name, args]) => ({ [name]: args }) as Json),
    ),
  })).rule;

  it('what passes the check never throws, gives JSON and reads as a sentence', () => {
    fc.assert(
      fc.property(rule, (logic) => {
        fc.pre(checkLogic(logic, known).length === 0);
        const result = value(logic);
        expect(typeof describeLogic(logic, 'ru', (name) => name)).toBe('string');
        expect('value' in result).toBe(true);
        if ('value' in result) expect(JSON.parse(JSON.stringify(result.value))).toEqual(result.value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('describeLogic', () => {
  const titles: Record<string, string> = { '/months': 'Срок программы', '/kinds': 'Виды' };
  const say = (logic: Json, language: 'ru' | 'en' = 'ru') =>
    describeLogic(logic, language, (name) => titles[name] ?? name);
  it.each<[Json, string]>([
    [
      { and: [{ '>=': [{ var: '/months' }, 3] }, { '<=': [{ var: '/months' }, 12] }] },
      'Срок программы не меньше 3 и Срок программы не больше 12',
    ],
    [{ in: ['group', { var: '/kinds' }] }, 'Виды содержит «group»'],
    [{ '!': [{ var: '/months' }] }, 'Срок программы не заполнено'],
    [
      { or: [{ '==': [{ var: '/months' }, 3] }, { and: [true, false] }] },
      'Срок программы — 3 или (да и нет)',
    ],
  ])('%j', (logic, sentence) => {
    expect(say(logic)).toBe(sentence);
  });
  it('speaks English too', () => {
    expect(say({ '>': [{ var: '/months' }, 12] }, 'en')).toBe('Срок программы is more than 12');
  });
});
