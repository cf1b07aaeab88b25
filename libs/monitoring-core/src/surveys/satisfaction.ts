/** Satisfied from this index on (form 19, decision D): a setting, since no document names a threshold. */
export const SATISFIED_FROM = 70;

/**
 * Index of satisfaction of one person, 0–100: the mean of the ten-point questions of the exit times ten (form 19), over
 * those that were answered; none where fewer than half were. A whole number, rounded down: nobody becomes satisfied by
 * rounding.
 */
export const satisfactionIndex = (scores: readonly (number | null | undefined)[]): number | undefined => {
  const given = scores.filter((score) => score !== null && score !== undefined);
  if (given.length === 0 || given.length * 2 < scores.length) return undefined;
  const wrong = given.find((score) => !Number.isInteger(score) || score < 1 || score > 10);
  if (wrong !== undefined) throw new RangeError(`${wrong} is not on the scale of ten`);
  return Math.floor((given.reduce((sum, score) => sum + score, 0) * 10) / given.length);
};

export const isSatisfied = (index: number, from: number = SATISFIED_FROM): boolean => index >= from;
