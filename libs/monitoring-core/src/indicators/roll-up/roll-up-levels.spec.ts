import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count, share } from '../values/measured.js';
import { rollUpLevels, type CountingUnit, type UnitSent } from './roll-up-levels.js';
import { compareUnits } from './compare-units.js';

const percent = { unit: 'percent', mayExceedWhole: false } as const;

const units: CountingUnit[] = [
  { id: 'region', kind: 'region' },
  { id: 'city', kind: 'municipality', parent: 'region' },
  { id: 'town', kind: 'municipality', parent: 'region' },
  { id: 'school', kind: 'school', parent: 'city' },
  { id: 'lyceum', kind: 'school', parent: 'town' },
  // It stands in the city, and answers to the region.
  { id: 'college', kind: 'regionFounded', parent: 'city' },
  { id: 'boarding', kind: 'regionFounded', parent: 'region' },
];

describe('roll-ups of levels', () => {
  it('count an institution of the region once: in the region and not in the municipality', () => {
    const rolls = rollUpLevels(
      [
        { unit: 'school', measured: share(1, 10) },
        { unit: 'lyceum' },
        { unit: 'college', measured: share(4, 10) },
        { unit: 'boarding', measured: share(5, 10) },
      ],
      units,
      percent,
    );
    expect(rolls.get('city')).toMatchObject({ measured: share(1, 10), counted: ['school'] });
    expect(rolls.get('town')).toMatchObject({ missing: ['lyceum'] });
    expect(rolls.get('town')?.measured).toBeUndefined();
    expect(rolls.get('region')).toMatchObject({
      measured: share(10, 30),
      counted: ['boarding', 'college', 'school'],
      missing: ['lyceum'],
    });
  });

  it('do not add those below to a value that has them already', () => {
    const sent: UnitSent[] = [
      { unit: 'city', measured: count(7), whole: true },
      { unit: 'school', measured: count(3) },
      { unit: 'lyceum', measured: count(2) },
      { unit: 'college', measured: count(1) },
    ];
    const rolls = rollUpLevels(sent, units, { unit: 'count', mayExceedWhole: false });
    expect(rolls.get('region')).toMatchObject({
      measured: count(10),
      counted: ['city', 'college', 'lyceum'],
    });
    expect(rolls.get('city')).toMatchObject({ measured: count(7), counted: ['city'] });
  });

  it('take a tree that bites its tail for a mistake', () => {
    const ring: CountingUnit[] = [
      { id: 'a', kind: 'school', parent: 'b' },
      { id: 'b', kind: 'municipality', parent: 'a' },
    ];
    expect(() => rollUpLevels([{ unit: 'a' }], ring, percent)).toThrow('above itself');
  });

  it('of municipalities and of institutions of the region together make the region', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 4, maxLength: 4 }), (counts) => {
        const sent = ['school', 'lyceum', 'college', 'boarding'].map((unit, at) => ({
          unit,
          measured: count(counts[at]!),
        }));
        const rolls = rollUpLevels(sent, units, { unit: 'count', mayExceedWhole: false });
        const of = (id: string) => {
          const measured = rolls.get(id)?.measured;
          return measured?.kind === 'count' ? measured.count : NaN;
        };
        expect(of('region')).toBe(of('city') + of('town') + counts[2]! + counts[3]!);
        expect(of('region')).toBe(counts.reduce((sum, value) => sum + value, 0));
      }),
    );
  });
});

describe('units side by side', () => {
  const how = { unit: 'percent', better: 'higher', mayExceedWhole: false } as const;

  it('stand by their facts; equals share a place, and silence is not the last one', () => {
    const { compared, apart } = compareUnits(
      [
        { unit: 'd' },
        { unit: 'c', measured: share(1, 2) },
        { unit: 'b', measured: share(2, 4) },
        { unit: 'a', measured: share(1, 4) },
        { unit: 'e', measured: share(0, 0) },
        { unit: 'f', measured: share(3, 3) },
      ],
      60,
      how,
    );
    expect(compared.map(({ unit, place }) => [unit, place])).toEqual([
      ['f', 1],
      ['b', 2],
      ['c', 2],
      ['a', 4],
    ]);
    expect(apart.map(({ unit, judgement }) => [unit, judgement.verdict])).toEqual([
      ['d', 'noData'],
      ['e', 'notApplicable'],
    ]);
    // All together: 7 of 13, not the mean of the four.
    expect(compared[0]!.fromTotal).toBeCloseTo(100 - 700 / 13, 10);
  });

  it('stand the other way round where less is better', () => {
    const units = [
      { unit: 'a', measured: share(1, 2) },
      { unit: 'b', measured: share(1, 4) },
    ];
    const { compared } = compareUnits(units, 30, { ...how, better: 'lower' });
    expect(compared.map(({ unit, judgement }) => [unit, judgement.verdict])).toEqual([
      ['b', 'met'],
      ['a', 'short'],
    ]);
  });

  it('have no places where neither is better', () => {
    const { compared } = compareUnits([{ unit: 'a', measured: share(1, 2) }], undefined, {
      ...how,
      better: 'neither',
    });
    expect(compared[0]).not.toHaveProperty('place');
  });
});
