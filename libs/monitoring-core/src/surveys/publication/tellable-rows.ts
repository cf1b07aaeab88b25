import { SMALLEST_GROUP } from '@tandem/domain';
import type { Asked } from './asked.js';
import { addTo, emptyTally, type Tally } from './tally.js';
import type { CountedUnit } from './unit-tree.js';

/**
 * People who can be told apart from others by what is published: a unit that is shown or, without an id, all hidden units
 * of a parent together, which anybody can reckon as the rest. Nothing smaller can be reckoned.
 */
export interface TellableRow {
  readonly id?: string;
  readonly tally: Tally;
  readonly rows: readonly TellableRow[];
}

/** Nobody, or enough people not to be known: zero tells of no one. */
export const isEnough = (people: number): boolean => people === 0 || people >= SMALLEST_GROUP;

/**
 * Which units are shown with the number of those who answered: top down, small ones hidden, and with them as many of
 * their neighbours, the smallest first, as it takes that the hidden ones together are enough (or nobody at all). What
 * stands below a hidden unit is hidden. Units where nobody answered are not told from those where few did.
 */
export const tellableRows = (unit: CountedUnit, questions: readonly Asked[]): TellableRow | undefined =>
  unit.tally.people < SMALLEST_GROUP ? undefined : open(unit, questions);

const open = ({ id, tally, below }: CountedUnit, questions: readonly Asked[]): TellableRow => {
  const bySize = [...below].sort((a, b) => a.tally.people - b.tally.people);
  let hidden = bySize.filter(({ tally: { people } }) => people < SMALLEST_GROUP).length;
  const together = () => bySize.slice(0, hidden).reduce((sum, part) => sum + part.tally.people, 0);
  while (hidden < bySize.length && !isEnough(together())) hidden += 1;
  const shown = new Set(bySize.slice(hidden));
  const rows = below.filter((part) => shown.has(part)).map((part) => open(part, questions));
  if (rows.length > 0 && together() > 0) {
    const rest = emptyTally(questions);
    for (const part of bySize.slice(0, hidden)) addTo(rest, part.tally);
    rows.push({ tally: rest, rows: [] });
  }
  return { ...(id === undefined ? {} : { id }), tally, rows };
};
