import type { AnsweringUnit, Asked, GivenAnswer } from './asked.js';
import { addTo, count, emptyTally, type OpenTally, type Tally } from './tally.js';

/** A unit with everybody below it; without an id, those who answered at a unit itself that has others below. */
export interface CountedUnit {
  readonly id?: string;
  readonly tally: Tally;
  readonly below: readonly CountedUnit[];
}

/** Units as a forest, each with the tally of its answers and of all below. */
export const countUnits = (
  units: readonly AnsweringUnit[],
  answers: readonly GivenAnswer[],
  questions: readonly Asked[],
): CountedUnit[] => {
  const own = new Map<string, OpenTally>(units.map(({ id }) => [id, emptyTally(questions)]));
  for (const answer of answers) {
    const tally = own.get(answer.unit);
    if (!tally) throw new RangeError(`no unit ${answer.unit}`);
    count(tally, questions, answer);
  }
  const below = Map.groupBy(units, ({ parent }) => (parent !== undefined && own.has(parent) ? parent : ''));
  const reached = new Set<string>();
  const grow = ({ id }: AnsweringUnit): CountedUnit => {
    reached.add(id);
    const here = own.get(id)!;
    const units = (below.get(id) ?? []).map(grow);
    if (units.length === 0) return { id, tally: here, below: [] };
    const all = here.people > 0 ? [...units, { tally: here, below: [] }] : units;
    const tally = emptyTally(questions);
    for (const part of all) addTo(tally, part.tally);
    return { id, tally, below: all };
  };
  const roots = (below.get('') ?? []).map(grow);
  if (reached.size < units.length) throw new RangeError('units stand above one another in a ring, or twice');
  return roots;
};
