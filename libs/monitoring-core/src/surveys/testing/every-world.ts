import { NO_ANSWER, placeOf, placesOf, type AnsweringUnit, type Asked } from '../publication/asked.js';
import type { SurveyPublication } from '../publication/publish-survey.js';
import { within } from './read-figures.js';

/** How many people at one unit gave each value, in order from the least; the last did not answer. */
export type World = readonly (readonly number[])[];

type NumberQuestion = Extract<Asked, { kind: 'number' }>;

/** The tree that the attacker knows, and the units of it at which people answered. */
export interface Known {
  readonly units: readonly AnsweringUnit[];
  readonly answering: readonly string[];
  readonly asked: NumberQuestion;
  readonly exact: boolean;
}

interface Check {
  readonly units: readonly number[];
  readonly holds: (sum: readonly number[]) => boolean;
}

/**
 * Every data set that would give the same published figures, one after another: the attacker who tries them all. Means
 * are believed to within what is stated, or to the last digit.
 */
export const everyWorld = (
  publication: SurveyPublication,
  { units, answering, asked, exact }: Known,
  visit: (world: World) => void,
): void => {
  const checks = checksOf(publication, { units, answering, asked, exact });
  const most = publication.units[0]!.people;
  const values = asked.max - asked.min + 2;
  const ways = answering.map((_, at) => {
    const alone = checks.filter((check) => check.units.length === 1 && check.units[0] === at);
    return compositions(values, most).filter((way) => alone.every(({ holds }) => holds(way)));
  });
  const world: (readonly number[])[] = [];
  const go = (at: number, left: number): void => {
    if (at === answering.length) {
      if (
        left === 0 &&
        checks.every((check) =>
          check.holds(
            sumOf(
              check.units.map((one) => world[one]!),
              values,
            ),
          ),
        )
      )
        visit(world);
      return;
    }
    for (const way of ways[at]!) {
      const people = way.reduce((sum, one) => sum + one, 0);
      if (people > left || (at === answering.length - 1 && people !== left)) continue;
      world[at] = way;
      go(at + 1, left - people);
    }
  };
  go(0, most);
};

const checksOf = (publication: SurveyPublication, { units, answering, asked, exact }: Known): Check[] => {
  const below = (top: string) => {
    const inside = within(units, top);
    return answering.flatMap((id, at) => (inside.has(id) ? [at] : []));
  };
  const names = placesOf(asked);
  const places = [
    ...Array.from({ length: asked.max - asked.min + 1 }, (_, at) => placeOf(asked, asked.min + at)),
    names.indexOf(NO_ANSWER),
  ];
  return [
    ...publication.units.map(({ unit, people }): Check => ({
      units: below(unit),
      holds: (sum) => sum.reduce((all, one) => all + one, 0) === people,
    })),
    ...publication.questions.map(({ unit, groups, mean }): Check => ({
      units: below(unit),
      holds: (sum) =>
        groups.every(
          ({ of, people }) =>
            sum.reduce((all, one, at) => all + (of.includes(names[places[at]!]!) ? one : 0), 0) === people,
        ) &&
        (mean === undefined ||
          Math.abs(meanOf(sum, asked.min) - mean.mean) <= (exact ? 0.0051 : mean.within)),
    })),
  ];
};

const meanOf = (sum: readonly number[], min: number): number => {
  const answered = sum.slice(0, -1);
  return (
    answered.reduce((all, one, at) => all + one * (min + at), 0) / answered.reduce((all, one) => all + one, 0)
  );
};

const sumOf = (ways: readonly (readonly number[])[], values: number): number[] =>
  Array.from({ length: values }, (_, at) => ways.reduce((sum, way) => sum + way[at]!, 0));

const KNOWN = new Map<string, readonly (readonly number[])[]>();

/** All ways to write numbers of at most `most` people into so many values. */
const compositions = (values: number, most: number): readonly (readonly number[])[] => {
  const key = `${values} ${most}`;
  let known = KNOWN.get(key);
  if (!known) {
    known =
      values === 0
        ? [[]]
        : Array.from({ length: most + 1 }, (_, first) =>
            compositions(values - 1, most - first).map((rest) => [first, ...rest]),
          ).flat();
    KNOWN.set(key, known);
  }
  return known;
};
