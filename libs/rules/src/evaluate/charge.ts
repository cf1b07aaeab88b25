import { daysBetween, type Json } from '@tandem/domain';
import { dayOf, isNumber, type Surroundings } from './values.js';

/** Operators that look at each element of a list more than once. */
const DEAR: { readonly [name: string]: number } = { sortBy: 16, unique: 4 };

/** Days of the calendar that an operator walks one by one. */
const daysWalked = (name: string, [first, second]: readonly Json[], { today }: Surroundings): number => {
  if (name === 'addWorkdays') return isNumber(second) ? Math.min(Math.abs(second), FARTHEST) * 1.5 : 0;
  if (name !== 'workdaysBetween' && name !== 'workdaysSince') return 0;
  const [from, to] = [dayOf(first), name === 'workdaysSince' ? today : dayOf(second)];
  return from && to ? Math.min(Math.abs(daysBetween(from, to)), FARTHEST) : 0;
};

/** Where the calendar itself stops walking. */
const FARTHEST = 3_700;

/**
 * What an operator costs besides its own step, at most `limit`: lists and long texts are walked inside of it, where no
 * step is counted, and a rule that sorts a thousand rows for each of a thousand rows must end as well.
 */
export const costOf = (name: string, args: readonly Json[], around: Surroundings, limit: number): number => {
  if (args.every(isSmall)) return daysWalked(name, args, around);
  let cost = 0;
  const waiting: Json[] = [...args];
  while (waiting.length > 0 && cost <= limit) {
    const value = waiting.pop()!;
    if (typeof value === 'string') cost += value.length >> 5;
    else if (value !== null && typeof value === 'object') {
      const inner = Object.values(value) as Json[];
      cost += inner.length;
      if (cost <= limit) for (const one of inner) waiting.push(one);
    }
  }
  return cost * (Object.hasOwn(DEAR, name) ? DEAR[name]! : 1) + daysWalked(name, args, around);
};

const isSmall = (value: Json): boolean =>
  typeof value === 'string' ? value.length < 32 : typeof value !== 'object' || value === null;

/** Takes steps from the run's own budget and from the one that it shares; false when either is spent. */
export const spend = (own: { left: number }, around: Surroundings, steps: number): boolean => {
  own.left -= steps;
  if (around.budget) around.budget.left -= steps;
  return own.left >= 0 && (around.budget?.left ?? 0) >= 0;
};
