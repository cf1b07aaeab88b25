import { placesOf, type AnsweringUnit, type Asked } from '../publication/asked.js';
import type { SurveyPublication } from '../publication/publish-survey.js';
import type { Figure } from './maximise.js';

/** An unknown: people who answered at this very unit and stand in these places of the questions. */
export interface Cell {
  readonly unit: string;
  readonly places: readonly number[];
}

/** Every unknown of a survey: a place in each question, at each unit. */
export const cellsOf = (units: readonly AnsweringUnit[], questions: readonly Asked[]): Cell[] => {
  const combinations = questions.reduce<number[][]>(
    (sofar, asked) => sofar.flatMap((places) => placesOf(asked).map((_, at) => [...places, at])),
    [[]],
  );
  return units.flatMap(({ id }) => combinations.map((places) => ({ unit: id, places })));
};

/** A unit with all that stand below it. */
export const within = (units: readonly AnsweringUnit[], top: string): Set<string> => {
  const inside = new Set([top]);
  for (let grown = -1; grown !== inside.size;) {
    grown = inside.size;
    for (const { id, parent } of units) if (parent !== undefined && inside.has(parent)) inside.add(id);
  }
  return inside;
};

/** All counts that a publication tells, as an attacker reads them: sums of unknowns. */
export const readFigures = (
  publication: SurveyPublication,
  {
    units,
    questions,
    cells,
  }: { units: readonly AnsweringUnit[]; questions: readonly Asked[]; cells: readonly Cell[] },
): Figure[] => {
  const sumOf = (top: string, holds: (cell: Cell) => boolean): number[] => {
    const inside = within(units, top);
    return cells.flatMap((cell, at) => (inside.has(cell.unit) && holds(cell) ? [at] : []));
  };
  return [
    ...publication.units.map(({ unit, people }) => ({ of: sumOf(unit, () => true), is: people })),
    ...publication.questions.flatMap(({ question, unit, groups }) => {
      const at = questions.findIndex(({ id }) => id === question);
      const names = placesOf(questions[at]!);
      return groups.map(({ of, people }) => ({
        of: sumOf(unit, ({ places }) => of.includes(names[places[at]!]!)),
        is: people,
      }));
    }),
  ];
};
