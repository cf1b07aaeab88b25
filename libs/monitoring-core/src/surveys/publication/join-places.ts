/** Places of a question told together: `[[0], [1, 2]]` tells the first by itself and the others as one. */
export type Groups = readonly (readonly number[])[];

export const each = (places: number): Groups => Array.from({ length: places }, (_, at) => [at]);

/** How many people stand in each group. */
export const grouped = (counts: readonly number[], groups: Groups): number[] =>
  groups.map((places) => places.reduce((sum, place) => sum + counts[place]!, 0));

/**
 * The next coarser groups: the smallest that is not empty joins the smaller of its neighbours where answers are in order
 * (over empty ones, which would hide nothing), and the next smallest where they are not.
 */
export const coarser = (counts: readonly number[], groups: Groups, ordered: boolean): Groups => {
  const sizes = grouped(counts, groups);
  const filled = sizes.map((size, at) => ({ size, at })).filter(({ size }) => size > 0);
  const smallest = filled.reduce((least, one) => (one.size < least.size ? one : least));
  const others = filled.filter(({ at }) => at !== smallest.at);
  const near = ordered
    ? [others.findLast(({ at }) => at < smallest.at), others.find(({ at }) => at > smallest.at)].filter(
        (one) => one !== undefined,
      )
    : others;
  const partner = near.reduce((least, one) => (one.size < least.size ? one : least));
  const [first, last] = [Math.min(smallest.at, partner.at), Math.max(smallest.at, partner.at)];
  const joined = (at: number) => at === first || at === last || (ordered && at > first && at < last);
  return groups.flatMap((places, at) => {
    if (at === first) return [groups.filter((_, other) => joined(other)).flat()];
    return joined(at) ? [] : [places];
  });
};
