import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count, presence, share, shareOfPeople, type MeasuredShare } from '../values/measured.js';
import { rollUp, type UnitMeasured } from './roll-up.js';

const percent = { unit: 'percent', mayExceedWhole: false } as const;
const counter = { unit: 'count', mayExceedWhole: false } as const;

const arbitraryShare = fc
  .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }))
  .map(([a, b]): MeasuredShare => share(Math.min(a, b), Math.max(a, b)));

/** People of whom some took part; few names, so that many work at two places. */
const arbitraryPeople = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 40 }), fc.boolean()), { selector: ([id]) => id, maxLength: 15 })
  .map((people) =>
    shareOfPeople(
      people.filter(([, took]) => took).map(([id]) => `p${id}`),
      people.map(([id]) => `p${id}`),
    ),
  );

const units = (values: fc.Arbitrary<MeasuredShare>, minLength = 0) =>
  fc
    .array(fc.option(values, { nil: undefined, freq: 5 }), { minLength, maxLength: 12 })
    .map((all) =>
      all.map((measured, at): UnitMeasured => ({ unit: `u${at}`, ...(measured && { measured }) })),
    );

const either = fc.oneof(units(arbitraryShare), units(arbitraryPeople));

describe('a roll-up', () => {
  it('is Σ numerators over Σ denominators: the mean of percentages says something else', () => {
    const small = share(1, 1);
    const large = share(0, 99);
    const { measured } = rollUp(
      [
        { unit: 'small', measured: small },
        { unit: 'large', measured: large },
      ],
      percent,
    );
    expect(measured).toEqual(share(1, 100));
    const mean = (100 + 0) / 2;
    expect(mean).toBe(50);
  });

  it('does not depend on the order of units', () => {
    fc.assert(
      fc.property(
        either.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => expect(rollUp(shuffled, percent)).toStrictEqual(rollUp(all, percent)),
      ),
    );
  });

  it('does not change when a unit is split in two', () => {
    fc.assert(
      fc.property(arbitraryShare, arbitraryShare, units(arbitraryShare), (one, other, rest) => {
        const together = share(one.numerator + other.numerator, one.denominator + other.denominator);
        const split = [{ unit: 'a', measured: one }, { unit: 'b', measured: other }, ...rest];
        const whole = [{ unit: 'ab', measured: together }, ...rest];
        expect(rollUp(split, percent).measured).toStrictEqual(rollUp(whole, percent).measured);
      }),
    );
  });

  it('of roll-ups equals the roll-up of all, also where people work at two places', () => {
    fc.assert(
      fc.property(either, fc.nat({ max: 12 }), (all, cut) => {
        const parts = [all.slice(0, cut), all.slice(cut)].map((part) => rollUp(part, percent).measured);
        const above = parts.map((measured, at): UnitMeasured => ({
          unit: `m${at}`,
          ...(measured && { measured }),
        }));
        expect(rollUp(above, percent).measured).toStrictEqual(rollUp(all, percent).measured);
      }),
    );
  });

  it('agrees with a computation that knows nothing of it', () => {
    fc.assert(
      fc.property(units(arbitraryPeople), (all) => {
        // One row for every pair of a person and a unit, as a table of the database has them.
        const rows = all.flatMap(({ measured }) =>
          measured?.kind === 'share'
            ? measured.cases!.denominator.map((id) => ({ id, took: measured.cases!.numerator.includes(id) }))
            : [],
        );
        const people = [...new Map(rows.map((row) => [row.id, row])).keys()];
        const took = people.filter((id) => rows.some((row) => row.id === id && row.took));
        const { measured } = rollUp(all, percent);
        if (all.every((unit) => !unit.measured)) expect(measured).toBeUndefined();
        else expect(measured).toMatchObject({ numerator: took.length, denominator: people.length });
      }),
    );
  });

  it('counts a person once who is known, and adds those of whom only the number is', () => {
    const known = shareOfPeople(['anna'], ['anna', 'boris']);
    const { measured } = rollUp(
      [
        { unit: 'a', measured: known },
        { unit: 'b', measured: shareOfPeople(['boris', 'anna'], ['anna', 'boris', 'vera']) },
        { unit: 'c', measured: share(2, 10) },
      ],
      percent,
    );
    expect(measured).toEqual({
      kind: 'share',
      numerator: 4,
      denominator: 13,
      cases: { numerator: ['anna', 'boris'], denominator: ['anna', 'boris', 'vera'] },
    });
  });

  it('adds numbers where people are known on one side only: nobody is counted once above and twice below', () => {
    const half = (unit: string): UnitMeasured => ({
      unit,
      measured: {
        kind: 'share',
        numerator: 1,
        denominator: 1,
        cases: { numerator: [], denominator: ['anna'] },
      },
    });
    expect(rollUp([half('a'), half('b')], percent).measured).toEqual(share(2, 2));
    expect(rollUp([half('a'), half('b')], { ...percent, mayExceedWhole: true }).measured).toMatchObject({
      numerator: 2,
      denominator: 1,
    });
  });

  it('adds numbers where who took part is not among those who are known', () => {
    const strange = (unit: string): UnitMeasured => ({
      unit,
      measured: {
        kind: 'share',
        numerator: 1,
        denominator: 2,
        cases: { numerator: ['anna'], denominator: ['boris'] },
      },
    });
    expect(rollUp([strange('a'), strange('b')], percent).measured).toEqual(share(2, 4));
  });

  it('stays within the whole whatever is known of the people', () => {
    const anyCases = fc
      .tuple(arbitraryPeople, fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }))
      .map(([people, more, others, hidden]): MeasuredShare => {
        const known = people.cases!;
        return {
          ...people,
          numerator: people.numerator + Math.min(more, others),
          denominator: people.denominator + others,
          // Of some, the number is known and the names are not.
          cases: {
            numerator: known.numerator.slice(hidden),
            denominator: known.denominator.slice(hidden % 3),
          },
        };
      });
    fc.assert(
      fc.property(units(anyCases, 1), fc.nat({ max: 12 }), (all, cut) => {
        const { measured, refused } = rollUp(all, percent);
        expect(refused).toEqual([]);
        if (measured?.kind === 'share') expect(measured.numerator).toBeLessThanOrEqual(measured.denominator);
        const parts = [all.slice(0, cut), all.slice(cut)].map((part) => rollUp(part, percent).measured);
        const above = parts.map((part, at): UnitMeasured => ({
          unit: `m${at}`,
          ...(part && { measured: part }),
        }));
        expect(rollUp(above, percent).measured).toStrictEqual(measured);
      }),
    );
  });

  it('adds counters, and an event of two units once', () => {
    const events = (unit: string, ...cases: string[]): UnitMeasured => ({
      unit,
      measured: { kind: 'count', count: cases.length, cases },
    });
    const rolled = rollUp(
      [events('a', 'forum', 'quiz'), events('b', 'forum'), { unit: 'c', measured: count(3) }],
      counter,
    );
    expect(rolled.measured).toMatchObject({ count: 5 });
  });

  it('makes a share of units of what is there or is not', () => {
    const rolled = rollUp(
      [{ unit: 'a', measured: presence(true) }, { unit: 'b', measured: presence(false) }, { unit: 'c' }],
      { unit: 'presence', mayExceedWhole: false },
    );
    expect(rolled.measured).toMatchObject({ numerator: 1, denominator: 2 });
    expect(rolled.missing).toEqual(['c']);
  });

  it('names who sent nothing, and takes silence for no nought', () => {
    const rolled = rollUp([{ unit: 'b' }, { unit: 'a' }, { unit: 'c', measured: share(1, 2) }], percent);
    expect(rolled).toMatchObject({ missing: ['a', 'b'], counted: ['c'], measured: share(1, 2) });
    expect(rollUp([{ unit: 'a' }], percent).measured).toBeUndefined();
  });

  it('leaves out what cannot be a value, by name', () => {
    const rolled = rollUp(
      [
        { unit: 'a', measured: share(3, 2) },
        { unit: 'b', measured: share(0, 0) },
      ],
      percent,
    );
    expect(rolled.refused).toEqual([{ unit: 'a', code: 'aboveWhole' }]);
    expect(rolled.notApplicable).toEqual(['b']);
    expect(rolled.measured).toEqual(share(0, 0));
  });

  it('does not take a unit twice', () => {
    expect(() => rollUp([{ unit: 'a' }, { unit: 'a' }], percent)).toThrow('twice');
  });
});
