import { SMALLEST_GROUP } from '@tandem/domain';

/** The sums nearest to a true one that groups of nobody or of enough people could have given. */
export interface SafeSums {
  readonly low: number;
  readonly high: number;
}

/**
 * Whole numbers of so many people: fewer than two groups can only all agree; more can stand at two neighbouring numbers,
 * nobody or enough at each. `count` itself is nobody or enough.
 */
export const safeSums = (sum: number, count: number): SafeSums => {
  if (count === 0) return { low: 0, high: 0 };
  const base = Math.floor(sum / count) * count;
  const over = sum - base;
  if (over === 0) return { low: sum, high: sum };
  const most = count - SMALLEST_GROUP;
  if (most < SMALLEST_GROUP) return { low: base, high: base + count };
  if (over < SMALLEST_GROUP) return { low: base, high: base + SMALLEST_GROUP };
  if (over > most) return { low: base + most, high: base + count };
  return { low: sum, high: sum };
};

/** How far apart such sums may lie: told beside a mean, known from the counts alone. */
export const widestGap = (count: number): number => (count < 2 * SMALLEST_GROUP ? count : SMALLEST_GROUP);
