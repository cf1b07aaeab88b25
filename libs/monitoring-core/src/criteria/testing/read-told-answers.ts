import type { Cell } from '../../surveys/testing/read-figures.js';
import type { Figure } from '../../surveys/testing/maximise.js';
import { REST } from '../form/asked-blocks.js';
import type { Answers } from '../scales/distribution.js';

export const OPTIONS = ['available', 'unavailable', 'none'] as const;

/** Which options a number of a block counts: beside answers told together a nought says nothing. */
const countedBy = (answers: Answers, name: string): readonly string[] => {
  const isTogether = (answers[REST] ?? 0) > 0;
  if (name === REST) return isTogether ? OPTIONS.slice(1) : [];
  return isTogether && name !== OPTIONS[0] ? [] : [name];
};

/** Where somebody told a block of a form: of these units the numbers are. */
export interface ToldBlock {
  readonly units: readonly string[];
  readonly answers: Answers;
}

/** The sums that a page says of some blocks together, as an attacker reads them who knows how each was told. */
export const readTold = (blocks: readonly ToldBlock[], cells: readonly Cell[]): Figure[] =>
  [...OPTIONS, REST].flatMap((name) => {
    const of = blocks.flatMap(({ units, answers }) => {
      const options = countedBy(answers, name);
      return cells.flatMap(({ unit, places }, at) =>
        units.includes(unit) && options.includes(OPTIONS[places[0]!]!) ? [at] : [],
      );
    });
    const is = blocks.reduce((sum, { answers }) => sum + (answers[name] ?? 0), 0);
    return of.length === 0 ? [] : [{ of, is }];
  });
