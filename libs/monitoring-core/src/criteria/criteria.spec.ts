import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { share } from '../indicators/values/measured.js';
import type { CriterionIndicator } from './criterion.js';
import {
  judgeQuality,
  QUALITY_INDICATORS,
  type QualityMark,
  type QualitySheet,
} from './quality/quality-score.js';
import type { CriterionAnswer } from './scales/answer.js';
import { assess } from './scales/assess.js';
import { distributionOf, showDistribution } from './scales/distribution.js';
import { rollUpCriterion } from './scales/roll-up-criterion.js';
import { adoptCriteria, criteriaOf, type CriteriaVersion } from './versions/criteria-version.js';
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
    expect(assessed('2a', { kind: 'answers', answers: { accessible: 6, absent: 2 } })).toEqual({
      kind: 'distribution',
      of: 'answers',
      distribution: {
        total: 8,
        options: [
          { key: 'accessible', count: 6, percent: 75 },
          { key: 'inaccessible', count: 0, percent: 0 },
          { key: 'absent', count: 2, percent: 25 },
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

  it('never show a group under five, also not by subtraction', () => {
    const { options } = indicator('2a').scale as Extract<CriterionIndicator['scale'], { kind: 'choice' }>;
    const shown = (accessible: number, inaccessible: number, absent: number) =>
      showDistribution(distributionOf(options, { accessible, inaccessible, absent }));
    // Two alone: the next smallest is hidden with them.
    expect(shown(20, 9, 2).options.map(({ count }) => count)).toEqual([20, undefined, undefined]);
    expect(shown(2, 1, 0)).toEqual({
      options: [{ key: 'accessible' }, { key: 'inaccessible' }, { key: 'absent' }],
    });
    expect(shown(20, 9, 5).total).toBe(34);
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
      rollUpCriterion(indicator('2a'), [answers('a', 1, 1), answers('b', 7, 1)]).assessment,
    ).toMatchObject({
      distribution: { total: 10, options: [{ percent: 80 }, { percent: 0 }, { percent: 20 }] },
    });
    expect(rollUpCriterion(indicator('2a'), []).assessment).toEqual({ kind: 'noData' });
  });
});

describe('versions of criteria', () => {
  const next = (fromYear: number, key = `v${fromYear}`): CriteriaVersion => ({
    ...CRITERIA_2020,
    key,
    fromYear,
  });

  it('hold for whole years: a change of the running one is refused', () => {
    const adopt = (today: string) => adoptCriteria([CRITERIA_2020], next(2027), today);
    expect(adopt('2026-12-31').ok).toBe(true);
    expect(adopt('2027-01-01')).toEqual({ ok: false, code: 'yearHasBegun' });
    expect(adoptCriteria([CRITERIA_2020], next(2021), '2026-05-01')).toMatchObject({ code: 'yearHasBegun' });
  });

  it('may be mended before they begin, and the years before keep theirs', () => {
    const drafted = adoptCriteria([CRITERIA_2020], next(2027), '2026-10-01');
    if (!drafted.ok) throw new Error(drafted.code);
    const mended = adoptCriteria(drafted.versions, next(2027, 'better'), '2026-11-01');
    if (!mended.ok) throw new Error(mended.code);
    expect([2019, 2020, 2026, 2027, 2030].map((year) => criteriaOf(mended.versions, year)?.key)).toEqual([
      undefined,
      'region-2020',
      'region-2020',
      'better',
      'better',
    ]);
  });

  it('begin whenever they are the first', () => {
    expect(adoptCriteria([], next(2026), '2026-06-01').ok).toBe(true);
  });

  it('are refused with bands that leave a gap or with a key used twice', () => {
    const scale = indicator('4a').scale;
    if (scale.kind !== 'bands') throw new Error('4a has bands');
    const withBands = (bands: typeof scale.bands) =>
      adoptCriteria(
        [],
        {
          ...next(2027),
          criteria: [
            {
              ...CRITERIA_2020.criteria[3]!,
              indicators: [{ ...indicator('4a'), scale: { ...scale, bands } }],
            },
          ],
        },
        '2026-01-01',
      );
    expect(withBands(scale.bands.slice(0, 3))).toMatchObject({
      code: 'bandsDoNotReachNought',
      indicator: '4a',
    });
    expect(withBands([scale.bands[1]!, scale.bands[0]!, scale.bands[3]!])).toMatchObject({
      code: 'bandsDoNotFall',
    });
    const twice = { ...next(2027), criteria: [CRITERIA_2020.criteria[0]!, CRITERIA_2020.criteria[0]!] };
    expect(adoptCriteria([], twice, '2026-01-01')).toMatchObject({ code: 'indicatorTwice', indicator: '1a' });
    expect(adoptCriteria([CRITERIA_2020], next(2027, 'region-2020'), '2026-01-01')).toMatchObject({
      code: 'keyTaken',
    });
  });

  it('are the seven of the document', () => {
    expect(CRITERIA_2020.criteria.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(adoptCriteria([], CRITERIA_2020, '2020-04-13').ok).toBe(true);
  });
});

describe('quality of mentoring', () => {
  const keys = QUALITY_INDICATORS.map(({ key }) => key);
  /** Marks that make the sum: twos first. */
  const sheet = (assessor: string, sum: number): QualitySheet => ({
    assessor,
    marks: Object.fromEntries(
      keys.map((key, at) => [key, Math.max(0, Math.min(2, sum - 2 * at)) as QualityMark]),
    ),
    evidence: keys,
  });
  const level = (...sums: number[]) => {
    const result = judgeQuality(sums.map((sum, at) => sheet(`a${at}`, sum)));
    return result.kind === 'judged' ? result.level : result.missing;
  };

  it('is optimal from 15, acceptable from 9, and not below', () => {
    expect([18, 15, 14, 9, 8, 0].map((sum) => level(sum, sum))).toEqual([
      'optimal',
      'optimal',
      'acceptable',
      'acceptable',
      'unacceptable',
      'unacceptable',
    ]);
    expect(level(14, 15)).toBe('acceptable');
    expect(level(8, 8, 10)).toBe('unacceptable');
  });

  it('demands a plan where it is unacceptable', () => {
    expect(judgeQuality([sheet('a', 8), sheet('b', 8)])).toMatchObject({ planDemanded: true, score: 8 });
  });

  it('asks for two assessors, every mark, and evidence of a two', () => {
    expect(level(10)).toEqual([{ code: 'tooFewAssessors', wanted: 2 }]);
    const { logic: _, ...marks } = sheet('b', 18).marks;
    const result = judgeQuality([
      { ...sheet('a', 18), evidence: keys.filter((key) => key !== 'aim') },
      { ...sheet('b', 18), marks },
      sheet('b', 3),
    ]);
    expect(result).toEqual({
      kind: 'incomplete',
      missing: [
        { code: 'assessorTwice', assessor: 'b' },
        { code: 'noEvidence', assessor: 'a', indicator: 'aim' },
        { code: 'notMarked', assessor: 'b', indicator: 'logic' },
      ],
    });
  });
});
