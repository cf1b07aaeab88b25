import type { Measure } from '../plan/plan.js';
import type { Suggestion } from './coverage.js';
import { resultsRaise, sharedPart, weighByRarity, weightOf } from './likeness.js';
import { wordsOf, type RowWords } from './words-of-row.js';

/** Below it rows share no more than the words of every plan. Tried on the documents: see `kedrovy.spec.ts`. */
const POSSIBLE = 0.25;
const LIKELY = 0.5;
const SURE = 0.85;
/** By titles alone: what shares less is not saved by its result. */
const ENOUGH = 0.1;
const SHOWN = 3;

/**
 * For each of the parent's rows the own ones that look alike, best first. By an index of words, so that sixty rows
 * against sixty cost no more than the words they share.
 */
export const findAlike = (parents: readonly Measure[], own: readonly Measure[]): Suggestion[][] => {
  const rows = weighByRarity([...parents, ...own].map(wordsOf));
  const ours = rows.slice(parents.length);
  const weights = ours.map(({ task }) => weightOf(task));
  const index = indexOf(ours);
  return rows.slice(0, parents.length).map(({ task, result }) => {
    const shared = new Float64Array(own.length);
    for (const [stem, weight] of task)
      for (const found of index.get(stem) ?? []) shared[found.row]! += weight + found.weight;
    const whole = weightOf(task);
    const alike: Suggestion[] = [];
    shared.forEach((sum, row) => {
      const tasks = sum === 0 ? 0 : Math.min(sum / (whole + weights[row]!), 1);
      if (tasks < ENOUGH) return;
      const likeness = resultsRaise(tasks, sharedPart(result, ours[row]!.result));
      if (likeness >= POSSIBLE) alike.push({ own: own[row]!.id, likeness, certainty: certaintyOf(likeness) });
    });
    return alike.sort((a, b) => b.likeness - a.likeness).slice(0, SHOWN);
  });
};

interface Posting {
  readonly row: number;
  readonly weight: number;
}

const indexOf = (rows: readonly RowWords[]): ReadonlyMap<string, readonly Posting[]> => {
  const index = new Map<string, Posting[]>();
  rows.forEach(({ task }, row) => {
    for (const [stem, weight] of task) {
      const postings = index.get(stem);
      if (postings) postings.push({ row, weight });
      else index.set(stem, [{ row, weight }]);
    }
  });
  return index;
};

const certaintyOf = (likeness: number): Suggestion['certainty'] =>
  likeness >= SURE ? 'sure' : likeness >= LIKELY ? 'likely' : 'possible';
