import type { Measure } from '../plan/plan.js';
import { wordsOf, type RowWords, type Words } from './words-of-row.js';

/** How much a result that reads the same may add to what the titles say. */
const BY_RESULT = 0.25;

/** How alike two measures are by their words, 0–1; the same whichever comes first. */
export const likeness = (a: Measure, b: Measure): number => {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  return resultsRaise(sharedPart(ours.task, theirs.task), sharedPart(ours.result, theirs.result));
};

/** Nearly every second row ends in «информационный отчёт»: a result alone joins nothing. */
export const resultsRaise = (tasks: number, results: number): number =>
  tasks === 0 ? 0 : tasks + (1 - tasks) * BY_RESULT * results;

export const sharedPart = (a: Words, b: Words): number => {
  let shared = 0;
  for (const [stem, weight] of a) {
    const other = b.get(stem);
    if (other !== undefined) shared += weight + other;
  }
  const whole = weightOf(a) + weightOf(b);
  return whole === 0 ? 0 : Math.min(shared / whole, 1);
};

export const weightOf = (words: Words): number => {
  let sum = 0;
  for (const weight of words.values()) sum += weight;
  return sum;
};

/** Rows whose words weigh by how rare they are here: one that stands in every row says nothing, one in two rows says who belongs together. */
export const weighByRarity = (rows: readonly RowWords[]): RowWords[] => {
  const counts = new Map<string, number>();
  for (const { task, result } of rows)
    for (const stem of new Set([...task.keys(), ...result.keys()]))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rare = new Map(
    Array.from(counts, ([stem, count]) => [stem, Math.log(1 + (rows.length + 1) / count)]),
  );
  const weigh = (words: Words): Words =>
    new Map(Array.from(words, ([stem, weight]) => [stem, weight * rare.get(stem)!]));
  return rows.map(({ task, result }) => ({ task: weigh(task), result: weigh(result) }));
};
