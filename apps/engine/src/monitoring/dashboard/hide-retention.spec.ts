import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SMALLEST_GROUP } from '@tandem/domain';
import { hideRetention, hideUnder, type Cohort } from './hide-retention.js';

const of = (...cohorts: [string, Cohort][]) => new Map(cohorts.map(([id, one]) => [id, [one]]));
const told = (id: string, cohorts: Map<string, Cohort[]>) => {
  const [one] = hideRetention(id, cohorts);
  return [one!.came, ...one!.stayed.map(({ people, none }) => people ?? none)];
};

describe('retention', () => {
  it('is told where nobody can be known by it', () => {
    expect(told('a', of(['a', { year: 2024, came: 20, stayed: [12, null, null] }]))).toEqual([
      20,
      12,
      'early',
      'early',
    ]);
    expect(told('a', of(['a', { year: 2024, came: 20, stayed: [20, 14, 14] }]))).toEqual([20, 20, 14, 14]);
  });

  it('hides a cohort of few', () => {
    expect(told('a', of(['a', { year: 2024, came: 4, stayed: [4, 4, null] }]))).toEqual([
      null,
      'tooFew',
      'tooFew',
      'early',
    ]);
  });

  it('hides a year after which few have left, and few between two years', () => {
    expect(told('a', of(['a', { year: 2022, came: 20, stayed: [18, 13, 12] }]))).toEqual([
      20,
      'tooFew',
      13,
      'tooFew',
    ]);
  });

  it('hides a neighbour, from whom the hidden one could be reckoned', () => {
    const places = of(
      ['few', { year: 2023, came: 3, stayed: [3, 3, 3] }],
      ['next', { year: 2023, came: 8, stayed: [8, 8, 8] }],
      ['many', { year: 2023, came: 30, stayed: [30, 30, 30] }],
    );
    expect(told('few', places)[0]).toBeNull();
    expect(told('next', places)[0]).toBeNull();
    expect(told('many', places)).toEqual([30, 30, 30, 30]);
  });

  it('leaves no small group to be reckoned from what is told of a place', () => {
    const cohort = fc
      .tuple(fc.nat(25), fc.nat(25), fc.nat(25), fc.nat(25))
      .map(([stay, third, second, first]): Cohort => ({
        year: 2022,
        came: stay + third + second + first,
        stayed: [stay + third + second, stay + third, stay],
      }));
    fc.assert(
      fc.property(fc.array(cohort, { minLength: 1, maxLength: 6 }), (all) => {
        const cohorts = new Map(all.map((one, at) => [`p${at}`, [one]]));
        for (const id of cohorts.keys()) {
          const [one] = hideRetention(id, cohorts);
          const numbers = [one!.came, ...one!.stayed.map(({ people }) => people), 0].filter(
            (people) => people !== null,
          );
          const steps = numbers.slice(1).map((people, at) => numbers[at]! - people);
          expect(steps.filter((step) => step !== 0 && Math.abs(step) < SMALLEST_GROUP)).toEqual([]);
        }
      }),
    );
  });

  it('leaves no hidden neighbour to be reckoned from a total that is told', () => {
    const cohort = fc.nat(12).map((came): Cohort => ({ year: 2022, came, stayed: [came, came, came] }));
    fc.assert(
      fc.property(fc.array(cohort, { minLength: 2, maxLength: 8 }), (all) => {
        const cohorts = new Map(all.map((one, at) => [`p${at}`, [one]]));
        const hidden = all.filter((one, at) => hideRetention(`p${at}`, cohorts)[0]!.came !== one.came);
        const people = hidden.reduce((sum, { came }) => sum + came, 0);
        const total = all.reduce((sum, { came }) => sum + came, 0);
        if (hidden.length > 0 && total >= SMALLEST_GROUP)
          expect(people).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      }),
    );
  });

  it('tells nothing below a place that is hidden: its schools would add up to it', () => {
    const cohort = (came: number): Cohort => ({ year: 2023, came, stayed: [came, came, null] });
    // The region tells 41; «next» is hidden to keep «few», and has one school.
    const towns = of(['few', cohort(3)], ['next', cohort(8)], ['many', cohort(30)]);
    const [ofSchool] = hideUnder(
      hideRetention('next', towns),
      hideRetention('school', of(['school', cohort(8)])),
    );
    expect([ofSchool!.came, ...ofSchool!.stayed.map(({ people, none }) => people ?? none)]).toEqual([
      null,
      'tooFew',
      'tooFew',
      'early',
    ]);
    const [told] = hideUnder(
      hideRetention('many', towns),
      hideRetention('school', of(['school', cohort(30)])),
    );
    expect([told!.came, told!.stayed[0]!.people]).toEqual([30, 30]);
  });

  it('leaves no municipality to be reckoned from the region and its schools', () => {
    const schools = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(schools, { minLength: 2, maxLength: 5 }), (region) => {
        const cohort = (came: number): Cohort => ({ year: 2022, came, stayed: [null, null, null] });
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
        const towns = new Map(region.map((town, at) => [`t${at}`, [cohort(sum(town))]]));
        let unknown = 0;
        region.forEach((town, at) => {
          const above = hideRetention(`t${at}`, towns);
          if (above[0]!.came !== null) return;
          unknown += sum(town);
          const below = new Map(town.map((came, school) => [`s${school}`, [cohort(came)]]));
          for (const school of below.keys())
            unknown -= hideUnder(above, hideRetention(school, below))[0]!.came ?? 0;
        });
        if (sum(region.flat()) >= SMALLEST_GROUP && unknown > 0)
          expect(unknown).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      }),
    );
  });
});
