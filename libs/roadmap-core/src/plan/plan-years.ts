import type { PlanPeriod } from './plan.js';

/** A plan of more years than this is a slip of the pen. */
const MOST_YEARS = 100;

/** Calendar years that a period touches: 2025, 2026, 2027, 2028. None where it runs backwards or is no period. */
export const planYears = ({ from, to }: PlanPeriod): number[] => {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const count = Number.isInteger(first) && Number.isInteger(last) ? last - first + 1 : 0;
  return Array.from({ length: Math.max(0, Math.min(count, MOST_YEARS)) }, (_, at) => first + at);
};
