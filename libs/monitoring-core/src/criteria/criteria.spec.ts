import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { share } from '../indicators/values/measured.js';
import type { CriterionIndicator } from './criterion.js';
import type { CriterionAnswer } from './scales/answer.js';
import { assess } from './scales/assess.js';
import type { Answers } from './scales/distribution.js';
import { rollUpCriterion } from './scales/roll-up-criterion.js';
import { criteriaOf, type CriteriaVersion } from './versions/criteria-version.js';
import { CRITERIA_VERSIONS } from './versions/criteria-versions.js';
import { CRITERIA_2020 } from './versions/region-2020.js';

const indicator = (key: string): CriterionIndicator =>
  CRITERIA_2020.criteria.flatMap(({ indicators }) => indicators).find((one) => one.key === key)!;
const assessed = (key: string, answer?: CriterionAnswer) => assess(indicator(key).scale, answer);
const band = (numerator: number, denominator: number) => {
  const result = assessed('4a', share(numerator, denominator));
  return result.kind === 'band' ? result.band : result.kind;
};

describe('bands of a share', () => {
  it('leave no gap: 79.5 belongs to 79–60, and 39.999 below 40', () => {
    expect([band(80, 100), band(795, 1000), band(79_999, 100_000), band(595, 1000), band(395, 1000)]).toEqual(
      ['from80', 'from60', 'from60', 'from40', 'below40'],
    );
    expect([band(100, 100), band(60, 100), band(40, 100), band(0, 7)]).toEqual([
      'from80',
      'from60',
      'from40',
      'below40',
    ]);
  });

  it('hold every share, and a better one is never in a worse band', () => {
    const order = ['below40', 'from40', 'from60', 'from80'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 4999 }), (whole, part) => {
        fc.pre(part < whole);
        const [less, more] = [order.indexOf(band(part, whole)), order.indexOf(band(part + 1, whole))];
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  it('say nothing where there is nobody', () => {
    expect(band(0, 0)).toBe('notApplicable');
    expect(assessed('4a')).toEqual({ kind: 'noData' });
  });

  it('judge no share of the young among all (4b)', () => {
    expect(assessed('4b', share(9, 10))).toEqual({ kind: 'shown', percent: 90 });
  });

  it('hold more participations than young specialists, and no more who stayed than who came', () => {
    expect(assessed('5', share(12, 10))).toEqual({ kind: 'band', band: 'from80', percent: 120 });
    expect(assessed('4a', share(12, 10))).toEqual({ kind: 'refused', code: 'aboveWhole' });
  });
});

describe('the other scales', () => {
  it('tell of what people were asked as a distribution', () => {
    expect(assessed('2a', { kind: 'answers', answers: { accessible: 15, absent: 5 } })).toEqual({
      kind: 'distribution',
      of: 'answers',
      distribution: {
        total: 20,
        options: [
          { key: 'accessible', count: 15, percent: 75 },
          { key: 'inaccessible', count: 0, percent: 0 },
          { key: 'absent', count: 5, percent: 25 },
        ],
      },
    });
    expect(assessed('2a', { kind: 'answers', answers: {} })).toEqual({ kind: 'noData' });
    expect(assessed('2a', { kind: 'choice', option: 'accessible' })).toMatchObject({ code: 'otherScale' });
    expect(assessed('2a', { kind: 'answers', answers: { accessible: -1 } })).toMatchObject({
      code: 'negative',
    });
    expect(assessed('2a', { kind: 'answers', answers: { fine: 1 } })).toMatchObject({
      code: 'unknownOption',
    });
  });

  it('tell the worse options together where one of them is rare, and what is still too few not at all', () => {
    expect(assessed('2a', { kind: 'answers', answers: { accessible: 15, together: 5 } })).toMatchObject({
      distribution: {
        total: 20,
        options: [{ percent: 75 }, { count: 0 }, { count: 0 }, { key: 'together', count: 5, percent: 25 }],
      },
    });
    const few: Answers[] = [
      { accessible: 18, inaccessible: 5, absent: 2 },
      { accessible: 18, together: 4 },
      { accessible: 1 },
    ];
    for (const answers of few)
      expect(assessed('2a', { kind: 'answers', answers })).toEqual({ kind: 'refused', code: 'fewAnswers' });
    expect(assessed('2a', { kind: 'answers', answers: { accessible: 0, absent: 0 } })).toEqual({
      kind: 'noData',
    });
  });

  it('are words, times by level, trainings', () => {
    expect(assessed('1a', { kind: 'choice', option: 'present' })).toEqual({
      kind: 'choice',
      option: 'present',
    });
    expect(assessed('1a', { kind: 'choice', option: 'maybe' })).toMatchObject({ code: 'unknownOption' });
    expect(
      assessed('6a', { kind: 'levels', times: { institution: 3, municipality: 2, region: 1 } }),
    ).toMatchObject({ total: 6 });
    expect(assessed('6b', { kind: 'training', present: true, everyMonths: 36 })).toMatchObject({
      everyMonths: 36,
    });
    expect(assessed('6b', share(1, 2))).toMatchObject({ code: 'otherScale' });
  });
});

describe('a criterion over many units', () => {
  it('adds shares, and names who is silent', () => {
    const rolled = rollUpCriterion(indicator('4a'), [
      { unit: 'c' },
      { unit: 'a', answer: share(1, 1) },
      { unit: 'b', answer: share(0, 3) },
      { unit: 'd', answer: share(0, 0) },
      { unit: 'e', answer: share(5, 1) },
    ]);
    expect(rolled).toEqual({
      assessment: { kind: 'band', band: 'below40', percent: 25 },
      counted: ['a', 'b', 'd'],
      notApplicable: ['d'],
      missing: ['c'],
      refused: [{ unit: 'e', code: 'aboveWhole' }],
    });
  });

  it('counts units by what they are at', () => {
    const at = (unit: string, option: string) => ({ unit, answer: { kind: 'choice', option } as const });
    const rolled = rollUpCriterion(indicator('7'), [
      at('a', 'stable'),
      at('b', 'positive'),
      at('c', 'stable'),
    ]);
    expect(rolled.assessment).toMatchObject({
      of: 'units',
      distribution: { total: 3, options: [{ count: 1 }, { count: 2 }, { count: 0 }] },
    });
    const took = { institution: false, municipality: true, region: false };
    expect(
      rollUpCriterion(indicator('6c'), [{ unit: 'a', answer: { kind: 'participation', took } }]).assessment,
    ).toMatchObject({
      distribution: {
        options: [
          { key: 'took', count: 1 },
          { key: 'not', count: 0 },
        ],
      },
    });
  });

  it('adds what people answered', () => {
    const answers = (unit: string, accessible: number, absent: number) => ({
      unit,
      answer: { kind: 'answers', answers: { accessible, absent } } as const,
    });
    expect(
      rollUpCriterion(indicator('2a'), [answers('a', 9, 0), answers('b', 7, 4), answers('c', 7, 5)]),
    ).toMatchObject({
      assessment: { distribution: { total: 21, options: [{ count: 16 }, { count: 0 }, { count: 5 }] } },
      counted: ['a', 'c'],
      refused: [{ unit: 'b', code: 'fewAnswers' }],
    });
    expect(rollUpCriterion(indicator('2a'), []).assessment).toEqual({ kind: 'noData' });
  });
});

describe('versions of criteria', () => {
  it('hold for whole years, each from its own on', () => {
    const versions: CriteriaVersion[] = [
      { ...CRITERIA_2020, key: 'later', fromYear: 2027 },
      ...CRITERIA_VERSIONS,
    ];
    expect([2019, 2020, 2026, 2027, 2030].map((year) => criteriaOf(versions, year)?.key)).toEqual([
      undefined,
      'region-2020',
      'region-2020',
      'later',
      'later',
    ]);
  });

  it('begin each in a year of its own', () => {
    const years = CRITERIA_VERSIONS.map(({ fromYear }) => fromYear);
    expect(new Set(years).size).toBe(years.length);
  });

  it.each(CRITERIA_VERSIONS)('$key names each indicator once, and its bands leave no gap', ({ criteria }) => {
    const indicators = criteria.flatMap((criterion) => criterion.indicators);
    expect(new Set(indicators.map(({ key }) => key)).size).toBe(indicators.length);
    const bands = indicators.flatMap(({ scale }) => (scale.kind === 'bands' ? [scale.bands] : []));
    expect(bands.length).toBeGreaterThan(0);
    for (const of of bands) {
      const from = of.map((band) => band.from);
      expect(from).toEqual([...new Set(from)].sort((a, b) => b - a));
      expect(from.at(-1)).toBe(0);
      expect(new Set(of.map(({ key }) => key)).size).toBe(of.length);
    }
  });

  it('are the seven of the document', () =>
    expect(CRITERIA_2020.criteria.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]));
});
