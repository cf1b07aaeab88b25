/** Fewer people than this are never shown as a group: whoever knows the school would know who they are. */
export const SMALLEST_GROUP = 5;

export interface CountedGroup {
  readonly id: string;
  readonly count: number;
}

/**
 * Which groups may be shown beside their total. Small ones are hidden, and as many more (the smallest first) as it takes
 * that nobody can reckon a hidden one by taking the others from the total: what is hidden is at least two groups and
 * at least five people together. A group of nobody hides nothing. Answers the ids that may be shown.
 */
export const hideSmallGroups = (
  groups: readonly CountedGroup[],
  smallest: number = SMALLEST_GROUP,
): ReadonlySet<string> => {
  const people = groups
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1));
  const total = people.reduce((sum, { count }) => sum + count, 0);
  const nobody = groups.filter(({ count }) => count === 0).map(({ id }) => id);
  if (total < smallest) return new Set(nobody);
  let hidden = people.findIndex(({ count }) => count >= smallest);
  if (hidden < 0) hidden = people.length;
  const together = () => people.slice(0, hidden).reduce((sum, { count }) => sum + count, 0);
  while (hidden > 0 && hidden < people.length && (hidden < 2 || together() < smallest)) hidden += 1;
  return new Set([...nobody, ...people.slice(hidden).map(({ id }) => id)]);
};
