import type { Schedule, ScheduleRule } from './schedule.js';

/** Do both say the same? By their rules in any order; by their words where nothing was understood. */
export const sameSchedule = (a: Schedule, b: Schedule): boolean => {
  if (a.rules.length === 0 && b.rules.length === 0) return wordsOf(a) === wordsOf(b);
  return same(keysOf(a.rules), keysOf(b.rules));
};

const wordsOf = ({ raw }: Schedule): string =>
  raw
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** A rule as one text, its parts in a fixed order: `atLeast: false` is as good as nothing. */
const keysOf = (rules: readonly ScheduleRule[]): string[] =>
  rules
    .map((rule) =>
      JSON.stringify(
        Object.entries(rule)
          .filter(([, value]) => value !== undefined && value !== false)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .sort();

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);
