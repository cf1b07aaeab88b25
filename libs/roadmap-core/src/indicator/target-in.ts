import type { Indicator } from './indicator.js';

/** The target of a year: its own, that of a joined period, or the last one carried forward. */
export const targetIn = ({ targets, carryForward }: Indicator, year: number): number | undefined => {
  const own = targets.find((target) => target.year <= year && year <= (target.to ?? target.year));
  if (own) return own.value;
  const last = targets.at(-1);
  return carryForward && last && (last.to ?? last.year) < year ? last.value : undefined;
};
