import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndicatorPassport, Tolerance } from '../indicator-passport.js';
import { count, presence, share } from '../values/measured.js';
import { targetOf, type IndicatorTargets } from './indicator-targets.js';
import { judge } from './judge.js';

type How = Pick<IndicatorPassport, 'unit' | 'better' | 'tolerance' | 'mayExceedWhole'>;

const percent = (set: Partial<How> = {}): How => ({
  unit: 'percent',
  better: 'higher',
  mayExceedWhole: false,
  ...set,
});
const counter = (set: Partial<How> = {}): How => ({ ...percent(set), unit: 'count', ...set });
const one = (kind: Tolerance['kind']): Tolerance => ({ value: 1, kind });

describe('a fact against its target', () => {
  it('is met, short, or within the tolerance, on unrounded values', () => {
    expect(judge(share(4, 5), 80, percent()).verdict).toBe('met');
    expect(judge(share(7996, 10_000), 80, percent())).toStrictEqual({
      verdict: 'short',
      fact: 79.96,
      target: 80,
      deviation: -0.04,
    });
    expect(judge(share(79, 100), 80, percent({ tolerance: one('points') })).verdict).toBe('withinTolerance');
    expect(judge(share(7899, 10_000), 80, percent({ tolerance: one('points') })).verdict).toBe('short');
  });

  it('is not misled by the arithmetic of the machine', () => {
    // 57 / 100 * 100 is 56.99999999999999 to a machine.
    expect(judge(share(57, 100), 57, percent()).verdict).toBe('met');
    expect(judge(share(7, 25), 28, percent({ better: 'lower' })).verdict).toBe('met');
  });

  it('tells points from a relative tolerance: of 50 %, one per cent is half a point', () => {
    const fact = share(493, 1000);
    expect(judge(fact, 50, percent({ tolerance: one('points') })).verdict).toBe('withinTolerance');
    expect(judge(fact, 50, percent({ tolerance: one('relative') })).verdict).toBe('short');
    expect(judge(share(495, 1000), 50, percent({ tolerance: one('relative') })).verdict).toBe(
      'withinTolerance',
    );
  });

  it('allows nothing by a tolerance whose kind nobody has chosen', () => {
    expect(judge(share(799, 1000), 80, percent({ tolerance: one('unstated') })).verdict).toBe('short');
  });

  it('takes a missing one of twenty for a shortfall, and lets three of 335 be missing', () => {
    const tolerant = counter({ tolerance: one('relative') });
    expect(judge(count(19), 20, tolerant).verdict).toBe('short');
    expect(judge(count(332), 335, tolerant).verdict).toBe('withinTolerance');
    expect(judge(count(331), 335, tolerant).verdict).toBe('short');
    // A municipality short of ten of twenty is five points short, and no point of tolerance mends it.
    expect(judge(share(9, 20), 50, percent({ tolerance: one('points') })).verdict).toBe('short');
    // A point is a point of a share: a target of one event is not met by none.
    expect(judge(count(0), 1, counter({ tolerance: one('points') })).verdict).toBe('short');
  });

  it('knows where less is better, and where neither is', () => {
    const lower = percent({ better: 'lower', tolerance: one('points') });
    expect([10, 11, 12].map((fact) => judge(share(fact, 100), 10, lower).verdict)).toEqual([
      'met',
      'withinTolerance',
      'short',
    ]);
    expect(judge(share(1, 2), 80, percent({ better: 'neither' }))).toStrictEqual({
      verdict: 'notJudged',
      fact: 50,
      because: 'noDirection',
    });
    expect(judge(share(1, 2), undefined, percent())).toMatchObject({ because: 'noTarget' });
  });

  it('never makes a number of no denominator or of no data', () => {
    expect(judge(share(0, 0), 80, percent())).toStrictEqual({ verdict: 'notApplicable' });
    expect(judge(undefined, 80, percent())).toStrictEqual({ verdict: 'noData' });
    fc.assert(
      fc.property(
        fc.nat({ max: 100_000_000 }),
        fc.nat({ max: 100 }),
        fc.boolean(),
        (numerator, target, mayExceedWhole) => {
          const judged = judge(share(mayExceedWhole ? numerator : 0, 0), target, percent({ mayExceedWhole }));
          expect(judged).toStrictEqual({ verdict: 'notApplicable' });
        },
      ),
    );
  });

  it('goes above all of them only where the definition lets it', () => {
    expect(judge(share(12, 10), 100, percent())).toStrictEqual({ verdict: 'refused', code: 'aboveWhole' });
    expect(judge(share(12, 10), 100, percent({ mayExceedWhole: true }))).toMatchObject({
      verdict: 'met',
      fact: 120,
      deviation: 20,
    });
  });

  it('refuses what cannot be a value', () => {
    const code = (measured: Parameters<typeof judge>[0], how = percent()) => {
      const judged = judge(measured, 1, how);
      return judged.verdict === 'refused' ? judged.code : undefined;
    };
    expect(code(share(-1, 3))).toBe('negative');
    expect(code(share(1.5, 3))).toBe('notWhole');
    expect(code(share(NaN, 3))).toBe('notWhole');
    expect(code(count(1e12), counter())).toBe('tooLarge');
    expect(code(count(1))).toBe('otherUnit');
    expect(code({ kind: 'count', count: 1, cases: ['a', 'b'] }, counter())).toBe('casesAboveNumber');
    expect(code({ kind: 'count', count: 2, cases: ['a', 'a'] }, counter())).toBe('caseTwice');
  });

  it('judges what is there or is not', () => {
    const there: How = { ...percent(), unit: 'presence' };
    expect(judge(presence(true), 100, there).verdict).toBe('met');
    expect(judge(presence(false), 100, there).verdict).toBe('short');
    expect(judge(share(19, 20), 100, there)).toMatchObject({ verdict: 'short', fact: 95 });
  });

  it('never gets worse when the fact gets better', () => {
    const rank = { short: 0, withinTolerance: 1, met: 2 } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat({ max: 500 }),
        fc.nat({ max: 100 }),
        fc.constantFrom<Tolerance['kind']>('points', 'relative', 'unstated'),
        fc.nat({ max: 20 }),
        (whole, part, target, kind, value) => {
          fc.pre(part < whole);
          const how = percent({ tolerance: { kind, value } });
          const [less, more] = [
            judge(share(part, whole), target, how),
            judge(share(part + 1, whole), target, how),
          ];
          expect(rank[more.verdict as keyof typeof rank]).toBeGreaterThanOrEqual(
            rank[less.verdict as keyof typeof rank],
          );
        },
      ),
    );
  });
});

describe('the target of a year', () => {
  const series: IndicatorTargets = {
    base: 70,
    targets: [
      { year: 2024, value: 70 },
      { year: 2030, value: 100 },
      { year: 2031, to: 2033, value: 100 },
    ],
    carryForward: false,
    final: 100,
    lastYear: 2034,
  };

  it('is its own, that of a joined period, or the value of the end', () => {
    expect(targetOf(series, 2024)).toEqual({ value: 70, from: 'year' });
    expect(targetOf(series, 2032)).toEqual({ value: 100, from: 'joined' });
    expect(targetOf(series, 2034)).toEqual({ value: 100, from: 'final' });
  });

  it('is not made up: neither between years, nor before, nor after the programme', () => {
    expect([2023, 2027, 2035].map((year) => targetOf(series, year))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is carried forward until the programme ends, and never backwards', () => {
    const carried: IndicatorTargets = {
      targets: [{ year: 2025, value: 4 }],
      carryForward: true,
      lastYear: 2028,
    };
    expect(targetOf(carried, 2028)).toEqual({ value: 4, from: 'carried' });
    expect(targetOf(carried, 2024)).toBeUndefined();
    expect(targetOf(carried, 2029)).toBeUndefined();
  });
});
