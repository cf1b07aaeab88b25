import { describe, expect, it } from '@jest/globals';
import type { Json } from '@tandem/domain';
import { evaluate } from './evaluate.js';

const matrix = { r1: 6, r2: 0, r3: 'na', r5: 1, blank: '' };
const value = (logic: Json): Json => {
  const result = evaluate(logic, (name) => (name === '/m' ? matrix : undefined), { today: '2026-11-21' });
  if ('missing' in result) throw new Error(result.missing);
  return result.value;
};
const m = { var: '/m' };
const BANDS = [
  [80, 100, 'a'],
  [60, 79, 'b'],
  [40, 59, 'c'],
];

describe('scores', () => {
  it.each<[string, Json, Json]>([
    ['a keyed subscale turns reversed rows round', { keyed: [m, ['r1', 'r5'], ['r5'], 6] }, 11],
    ['a scale from one turns round within its own ends', { keyed: [m, ['r5'], ['r5'], 5, 1] }, 5],
    ['«не применимо» falls out of a subscale', { keyed: [m, ['r1', 'r3'], [], 6] }, 6],
    ['a row without an answer leaves no figure', { keyed: [m, ['r1', 'blank'], [], 6] }, null],
    ['an unknown row leaves no figure', { keyed: [m, ['r1', 'constructor'], [], 6] }, null],
    ['a mean over what applies', { keyedAvg: [m, ['r1', 'r2', 'r3'], [], 6] }, 3],
    ['a mean of nothing that applies', { keyedAvg: [m, ['r3'], [], 6] }, null],
    ['a reversed score', { reverse: [2, 6] }, 4],
    ['a reversed score from one', { reverse: [2, 5, 1] }, 4],
    [
      'a weighted sum',
      {
        weighted: [
          [2, 'na', 1],
          [2, 5, 3],
        ],
      },
      7,
    ],
    [
      'a weighted mean drops the weight of «не применимо»',
      {
        weightedAvg: [
          [2, 'na', 1],
          [2, 5, 2],
        ],
      },
      1.5,
    ],
    ['a weighted mean of nothing', { weightedAvg: [['na'], [1]] }, null],
    ['per cent', { percent: [3, 4] }, 75],
    ['per cent of nought', { percent: [3, 0] }, null],
    ['a place among equals', { rank: [7, [9, 7, 7, 3]] }, 2],
    ['an unrounded value stays below', { bands: [79.99, BANDS] }, 'b'],
    ['the gap 79–80 is of the lower band', { bands: [79.5, BANDS] }, 'b'],
    ['a band begins with its number', { bands: [80, BANDS] }, 'a'],
    ['below the lowest', { bands: [39.9, BANDS, 'd'] }, 'd'],
    ['above the end of the highest', { bands: [100.1, BANDS, 'none'] }, 'none'],
    [
      'without a written end the highest has none',
      {
        bands: [
          1000,
          [
            [0, 'low'],
            [60, 'high'],
          ],
        ],
      },
      'high',
    ],
    ['no value, no band', { bands: [null, BANDS, 'd'] }, null],
    [
      '95 % is on the step of 90',
      {
        steps: [
          95,
          [
            [100, 1],
            [90, 0.9],
            [80, 0.8],
          ],
          0,
        ],
      },
      0.9,
    ],
    ['the count of what is answered', { count: [[1, null, '', 'na', false]] }, 3],
    ['the count of rows', { countIf: [[1, 5, 9], { '>': [{ var: '$item' }, 4] }] }, 2],
    ['the first that is filled, a missing name included', { coalesce: [{ var: '/nobody' }, '', 0] }, 0],
    ['nothing is filled', { coalesce: [{ var: '/nobody' }, null] }, null],
    ['the least, strictly', { least: [3, null] }, null],
    ['the greatest', { greatest: [3, 5, 4] }, 5],
    ['without its sign', { abs: [-2] }, 2],
    ['up', { roundUp: [1.21, 1] }, 1.3],
    ['up, but not for the sake of a binary fraction', { roundUp: [{ '+': [0.1, 0.2] }, 1] }, 0.3],
    ['down', { roundDown: [1.29, 1] }, 1.2],
    ['whole years', { yearsBetween: ['2020-09-01', '2026-08-31'] }, 5],
    ['whole years on the day', { yearsBetween: ['2020-09-01', '2026-09-01'] }, 6],
    [
      'parts of a date',
      [{ year: ['2026-09-01'] }, { month: ['2026-09-01'] }, { day: ['2026-09-01'] }],
      [2026, 9, 1],
    ],
    ['no date, no year', { year: ['2026'] }, null],
    ['capital letters', { upper: ['ёж'] }, 'ЁЖ'],
    ['needless spaces', { trim: ['  а   б '] }, 'а б'],
    ['a beginning', { startsWith: ['П-12', 'П-'] }, true],
    ['an ending', { endsWith: ['П-12', '2'] }, true],
  ])('%s', (_, logic, expected) => {
    expect(value(logic)).toEqual(expected);
  });
});
