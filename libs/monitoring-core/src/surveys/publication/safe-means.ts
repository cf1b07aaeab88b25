import type { Tally } from './tally.js';
import type { ToldRow } from './tell-question.js';
import { safeSums, widestGap } from './safe-sums.js';

export interface SafeMean {
  readonly answered: number;
  /** Of sums that enough people could have given; rounded to hundredths. */
  readonly mean: number;
  /** The true mean lies no farther from it: stated wherever it is shown. */
  readonly within: number;
}

/** The least of which a sum is kept: people of one row in one part of the numbers. */
interface Atom {
  readonly count: number;
  readonly sum: number;
  value: number;
}

interface Settled {
  /** Of a row with nothing told below it, or of the rest beside what is told. */
  readonly atoms: readonly Atom[];
  readonly below: readonly Settled[];
  /** How far the settled sum may lie from the true one; reckoned from counts alone, so that it tells nothing. */
  readonly bound: number;
}

/**
 * Means of a number question for the rows that are told by all of its parts. Nothing is published but sums of atoms, and
 * each atom has a sum that groups of nobody or of enough people could have given: means times counts, and differences of
 * totals and parts, lead to these and no further. Among the parts of a row rounding is balanced: its mean does not drift.
 */
export const safeMeans = (root: ToldRow, at: number): Map<ToldRow, SafeMean> => {
  const settled = new Map<ToldRow, Settled>();
  if (isWhole(root)) settle(root, at, settled);
  const means = new Map<ToldRow, SafeMean>();
  for (const [told, one] of settled) {
    const answered = told.row.tally.counts[at]!.slice(0, -1).reduce((sum, count) => sum + count, 0);
    if (answered === 0) continue;
    means.set(told, {
      answered,
      mean: Math.round((valueOf(one) / answered) * 100) / 100,
      within: Math.ceil((one.bound / answered + 0.005) * 100) / 100,
    });
  }
  return means;
};

/** Told by every part of its numbers: only there a sum belongs to one part. */
const isWhole = ({ groups }: ToldRow): boolean => groups.every(({ length }) => length === 1);

const settle = (told: ToldRow, at: number, settled: Map<ToldRow, Settled>): Settled => {
  const whole = told.below.filter(isWhole);
  const below = whole.map((row) => settle(row, at, settled));
  const atoms = atomsOf(
    told.row.tally,
    whole.map(({ row }) => row.tally),
    at,
  );
  const result = below.length === 0 ? leaf(atoms) : family(atoms, below);
  settled.set(told, result);
  return result;
};

const leaf = (atoms: readonly Atom[]): Settled => ({
  atoms,
  below: [],
  bound: atoms.reduce((sum, { count }) => sum + widestGap(count), 0),
});

const family = (rest: readonly Atom[], below: readonly Settled[]): Settled => {
  const own = [...rest, ...below.filter((one) => one.below.length === 0).flatMap(({ atoms }) => atoms)];
  balance(own);
  const inner = below.filter((one) => one.below.length > 0).reduce((sum, { bound }) => sum + bound, 0);
  return { atoms: rest, below, bound: inner + Math.max(0, ...own.map(({ count }) => widestGap(count))) / 2 };
};

/** What is left of a row beside what is told below it, in each part of the numbers; nobody's sums are left out. */
const atomsOf = (tally: Tally, told: readonly Tally[], at: number): Atom[] => {
  const places = tally.counts[at]!.slice(0, -1);
  return places.flatMap((_, place) => {
    const left = (of: 'counts' | 'sums') =>
      told.reduce((sum, part) => sum - part[of][at]![place]!, tally[of][at]![place]!);
    const [count, sum] = [left('counts'), left('sums')];
    return count === 0 ? [] : [{ count, sum, value: nearest(sum, count) }];
  });
};

const nearest = (sum: number, count: number): number => {
  const { low, high } = safeSums(sum, count);
  return sum - low <= high - sum ? low : high;
};

/** Rounds some of them to the other side, the least wrong first, until together they are off by half a gap at most. */
const balance = (atoms: readonly Atom[]): void => {
  const widest = Math.max(0, ...atoms.map(({ count }) => widestGap(count))) / 2;
  let off = atoms.reduce((sum, { value, sum: given }) => sum + value - given, 0);
  const side = Math.sign(off);
  const candidates = atoms
    .filter(({ value, sum }) => Math.sign(value - sum) === side && side !== 0)
    .sort((a, b) => Math.abs(b.value - b.sum) / b.count - Math.abs(a.value - a.sum) / a.count);
  for (const atom of candidates) {
    if (Math.abs(off) <= widest) return;
    const { low, high } = safeSums(atom.sum, atom.count);
    off -= atom.value;
    atom.value = side > 0 ? low : high;
    off += atom.value;
  }
};

const valueOf = ({ atoms, below }: Settled): number =>
  below.reduce(
    (sum, one) => sum + valueOf(one),
    atoms.reduce((sum, { value }) => sum + value, 0),
  );
