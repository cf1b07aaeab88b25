import { coarser, each, grouped, type Groups } from './join-places.js';
import { isEnough, type TellableRow } from './tellable-rows.js';

/** A row with the groups of answers that are told of it, and the rows below it that are told. */
export interface ToldRow {
  readonly row: TellableRow;
  readonly groups: Groups;
  readonly below: readonly ToldRow[];
}

/**
 * What is told of one question in a whole tree. Groups only become coarser on the way down; rows that stand beside one
 * another are told by the same groups, or hide together behind a rest that is enough in each of them and is then told
 * more coarsely. So everything published is made of counts of nobody or of enough people, and for every single answer
 * of every single unit the smallest of the counts around it can be reached: it may be nobody's, or enough people's.
 */
export const tellQuestion = (root: TellableRow, at: number, ordered: boolean): ToldRow =>
  tellAmong([root], each(root.tally.counts[at]!.length), { at, ordered })[0]!;

const tellAmong = (
  members: readonly TellableRow[],
  from: Groups,
  asked: { readonly at: number; readonly ordered: boolean },
): ToldRow[] => {
  const told: ToldRow[] = [];
  let left = members;
  let groups = from;
  while (left.length > 0) {
    const { shown, rest } = divide(left, groups, asked.at);
    for (const row of shown) told.push({ row, groups, below: tellAmong(row.rows, groups, asked) });
    if (rest.length > 0) groups = coarser(together(rest, asked.at), groups, asked.ordered);
    left = rest;
  }
  return told;
};

/** Rows that may be told by these groups, and the rest, which hides at least all that are small somewhere. */
const divide = (
  rows: readonly TellableRow[],
  groups: Groups,
  at: number,
): { readonly shown: readonly TellableRow[]; readonly rest: readonly TellableRow[] } => {
  const enough = (counts: readonly number[]) => grouped(counts, groups).every(isEnough);
  const rest = rows.filter(({ tally }) => !enough(tally.counts[at]!));
  const shown = rows.filter((row) => !rest.includes(row)).sort((a, b) => b.tally.people - a.tally.people);
  while (shown.length > 0 && rest.length > 0 && !enough(together(rest, at))) rest.push(shown.pop()!);
  return { shown, rest };
};

const together = (rows: readonly TellableRow[], at: number): number[] => {
  const sum = rows[0]!.tally.counts[at]!.map(() => 0);
  for (const { tally } of rows) tally.counts[at]!.forEach((count, place) => (sum[place]! += count));
  return sum;
};
