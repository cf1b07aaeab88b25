import { isWithin, SMALLEST_GROUP } from '@tandem/domain';
import type { Designing } from '../design/owner.js';

/** Does the designer stand above the school whose answers are counted? Within it he sees its whole work. */
export const isAboveSchool = ({ viewer, owner }: Designing): boolean =>
  owner.path === null || !viewer.reach.inner.some((path) => isWithin(owner.path!, path));

/** The count as it may be told: exactly within the school; above it, nothing that stands for fewer cases than a group. */
export const tellCount = (count: number, cases: number, above: boolean): number | null =>
  above && cases > 0 && cases < SMALLEST_GROUP ? null : count;
