import { describe, expect, it } from '@jest/globals';
import { evaluate } from '@tandem/rules';
import type { Json } from '@tandem/domain';
import { readLadder, sayGaps, writeLadder } from './ladder.js';
import { formulaWords } from './words.js';

const words = formulaWords('ru');
const steps: Json = {
  steps: [
    { var: '/share' },
    [
      [1, 1],
      [0.9, 0.9],
      [0.8, 0.8],
    ],
    0,
  ],
};
const bands: Json = {
  bands: [
    { var: '/score' },
    [
      [80, 100, 'высокий'],
      [60, 79, 'средний'],
    ],
    'низкий',
  ],
};

describe('a ladder', () => {
  it('is read and written back as the same formula', () => {
    for (const logic of [steps, bands]) expect(writeLadder(readLadder(logic)!)).toEqual(logic);
    expect(readLadder({ '+': [1, 2] })).toBeUndefined();
    expect(readLadder({ steps: [{ var: '/a' }, { var: '$settings/ladder' }] })).toBeUndefined();
  });

  it('says what comes out between the steps, as the formula itself reckons', () => {
    expect(sayGaps(readLadder(steps)!, words, 'ru')).toEqual([
      'от 1 и выше — 1',
      'от 0,9 и до 1, не включая 1, — 0,9',
      'от 0,8 и до 0,9, не включая 0,9, — 0,8',
      'меньше 0,8 — 0',
    ]);
    const at = (share: number) => evaluate(steps, () => share);
    expect([at(0.95), at(0.8), at(0.79)]).toEqual([{ value: 0.9 }, { value: 0.8 }, { value: 0 }]);
  });

  it('tells of a hole between two bands and of what lies above the highest', () => {
    expect(sayGaps(readLadder(bands)!, words, 'ru')).toEqual([
      'больше 100 — «низкий»',
      'от 80 до 100 — «высокий»',
      'от 60 и до 80, не включая 80, — «средний»',
      'между 79 и 80 (в таблице этого промежутка нет) — «средний», как в ступени ниже',
      'меньше 60 — «низкий»',
    ]);
    const at = (score: number) => evaluate(bands, () => score);
    expect([at(79.5), at(101), at(100)]).toEqual([
      { value: 'средний' },
      { value: 'низкий' },
      { value: 'высокий' },
    ]);
  });
});
