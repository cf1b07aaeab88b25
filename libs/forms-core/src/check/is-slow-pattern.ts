import { countWays, readPattern } from './read-pattern.js';

/** More steps than a pattern may take on the longest text that its field accepts: a third of a second. */
const MOST_STEPS = 50_000_000;
const LONGEST_PATTERN = 300;

/**
 * May this pattern be made to run for ever? An engine that goes back tries every way in which a pattern can take a text,
 * so the number of ways, over all places where it may begin, bounds its steps. What this reading does not understand
 * (references back, looking behind, named groups) counts as slow.
 */
export const isSlowPattern = (pattern: string, maxLength: number): boolean => {
  if (pattern.length > LONGEST_PATTERN) return true;
  const node = readPattern(pattern);
  if (!node) return true;
  const beginnings = pattern.startsWith('^') && !node.hasOuterChoice ? 1 : maxLength;
  return countWays(node, maxLength) * beginnings > MOST_STEPS;
};
