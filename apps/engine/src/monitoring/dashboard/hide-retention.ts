import type { DashboardView } from '@tandem/contracts';
import { hideSmallGroups, SMALLEST_GROUP } from '@tandem/domain';

/** Young teachers who came to a place in a year, and how many of them were still there after so many years. */
export interface Cohort {
  readonly year: number;
  readonly came: number;
  /** After one, two and three years; null where their years are not up for all of them. */
  readonly stayed: readonly (number | null)[];
}

type ToldCohort = DashboardView['retention'][number];

/**
 * What is told of retention at one place among its neighbours (0014): a cohort of few is hidden with as many neighbours as it
 * takes that it cannot be reckoned from the total above; of those who came neither who stayed nor who left, nor who left
 * between two years that are told, may be few.
 */
export const hideRetention = (place: string, cohorts: ReadonlyMap<string, readonly Cohort[]>): ToldCohort[] =>
  (cohorts.get(place) ?? []).map((own) => {
    const neighbours = [...cohorts].flatMap(([id, all]) => {
      const same = all.find(({ year }) => year === own.year);
      return same ? [{ id, ...same }] : [];
    });
    const shown = (groups: readonly { id: string; count: number }[]) => hideSmallGroups(groups).has(place);
    const told = shown(neighbours.map(({ id, came }) => ({ id, count: came })));
    if (!told)
      return { year: own.year, came: null, stayed: own.stayed.map((people, at) => hidden(at, people)) };
    let before = own.came;
    return {
      year: own.year,
      came: own.came,
      stayed: own.stayed.map((people, at) => {
        if (people === null) return hidden(at, people);
        const among = (count: (one: Cohort) => number) =>
          shown(neighbours.map((one) => ({ id: one.id, count: count(one) })));
        const fits =
          isMany(people) &&
          isMany(own.came - people) &&
          isMany(before - people) &&
          among(({ stayed }) => stayed[at] ?? 0) &&
          among(({ came, stayed }) => came - (stayed[at] ?? came));
        if (!fits) return hidden(at, people);
        before = people;
        return {
          years: at + 1,
          people,
          share: own.came === 0 ? null : (people / own.came) * 100,
          none: null,
        };
      }),
    };
  });

/**
 * Nothing is told of a place that is hidden of the place it stands in: a municipality that was hidden to keep its neighbour
 * could be added up again from its schools, and the neighbour with it.
 */
export const hideUnder = (above: readonly ToldCohort[], own: readonly ToldCohort[]): ToldCohort[] =>
  own.map((cohort) => {
    const whole = above.find(({ year }) => year === cohort.year);
    const isTold = whole !== undefined && whole.came !== null;
    return {
      ...cohort,
      came: isTold ? cohort.came : null,
      stayed: cohort.stayed.map((one, at) =>
        one.people === null || (isTold && whole.stayed[at]?.people !== null) ? one : hidden(at, one.people),
      ),
    };
  });

/** Nobody, or enough that nobody is known by it. */
const isMany = (count: number): boolean => count === 0 || Math.abs(count) >= SMALLEST_GROUP;

const hidden = (at: number, people: number | null): ToldCohort['stayed'][number] => ({
  years: at + 1,
  people: null,
  share: null,
  none: people === null ? 'early' : 'tooFew',
});
