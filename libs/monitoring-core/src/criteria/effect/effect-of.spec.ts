import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { share } from '../../indicators/values/measured.js';
import type { CriterionAnswer } from '../scales/answer.js';
import { assess } from '../scales/assess.js';
import { CRITERIA_2020 } from '../versions/region-2020.js';
import { effectOf, type Effect } from './effect-of.js';

const scaleOf = (key: string) =>
  CRITERIA_2020.criteria
    .flatMap((criterion) => criterion.indicators)
    .find((indicator) => indicator.key === key)!.scale;
const effect = (key: string, before?: CriterionAnswer, after?: CriterionAnswer): Effect =>
  effectOf(scaleOf(key), assess(scaleOf(key), before), assess(scaleOf(key), after));
const option = (name: string): CriterionAnswer => ({ kind: 'choice', option: name });
const people = (accessible: number, inaccessible: number): CriterionAnswer => ({
  kind: 'answers',
  answers: { accessible, inaccessible },
});

describe('the effect of a measure, a cycle later', () => {
  it.each<[string, string, CriterionAnswer | undefined, CriterionAnswer | undefined, Effect]>([
    ['a programme that was not there', '1a', option('absent'), option('present'), 'worked'],
    ['a programme that has gone', '1a', option('present'), option('absent'), 'worse'],
    ['a higher band', '4a', share(5, 10), share(7, 10), 'worked'],
    ['a better number in the same band', '4a', share(61, 100), share(70, 100), 'partly'],
    ['the same share of others', '4a', share(6, 10), share(12, 20), 'unchanged'],
    ['a lower band', '4a', share(8, 10), share(79, 100), 'worse'],
    ['nobody to count afterwards', '4a', share(6, 10), share(0, 0), 'unknown'],
    ['a share that is no merit', '4b', share(1, 10), share(5, 10), 'unknown'],
    ['more of those asked have it within reach', '2a', people(10, 10), people(16, 5), 'partly'],
    ['nobody was asked before', '2a', undefined, people(16, 5), 'unknown'],
    [
      'training more often',
      '6b',
      { kind: 'training', present: true, everyMonths: 36 },
      { kind: 'training', present: true, everyMonths: 12 },
      'partly',
    ],
    [
      'training begins',
      '6b',
      { kind: 'training', present: false },
      { kind: 'training', present: true, everyMonths: 24 },
      'worked',
    ],
    [
      'contests of one more level',
      '6c',
      { kind: 'participation', took: { institution: true, municipality: false, region: false } },
      { kind: 'participation', took: { institution: true, municipality: true, region: false } },
      'worked',
    ],
  ])('%s', (_, key, before, after, expected) => {
    expect(effect(key, before, after)).toBe(expected);
  });

  it('there and back is never an effect twice', () => {
    const answer = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([numerator, more]) => share(numerator, numerator + more));
    fc.assert(
      fc.property(answer, answer, (one, other) => {
        const [there, back] = [effect('4a', one, other), effect('4a', other, one)];
        if (there === 'unknown' || there === 'unchanged') expect(back).toBe(there);
        else expect([there, back].filter((found) => found === 'worse')).toHaveLength(1);
      }),
    );
  });
});
