/** A published figure: these unknowns add up to this. */
export interface Figure {
  readonly of: readonly number[];
  readonly is: number;
}

const TINY = 1e-9;

/**
 * The most that some unknowns can add up to, when all unknowns are not negative and every figure holds: a simplex on a
 * dense tableau, first driving artificial unknowns out, then maximising. Bland's rule: it ends.
 */
export const maximise = (unknowns: number, figures: readonly Figure[], goal: ReadonlySet<number>): number => {
  const width = unknowns + figures.length;
  const rows = figures.map(({ of, is }, row) => {
    const line = new Float64Array(width + 1);
    for (const at of of) line[at]! += 1;
    line[unknowns + row] = 1;
    line[width] = is;
    return line;
  });
  const basis = figures.map((_, row) => unknowns + row);
  const artificial = new Float64Array(width + 1);
  for (const row of rows)
    row.forEach((value, at) => (artificial[at]! -= at < unknowns || at === width ? value : 0));
  pivotOut(rows, basis, { price: artificial, columns: unknowns });
  if (artificial[width]! < -1e-6) throw new Error('the figures contradict one another');
  const price = new Float64Array(width + 1);
  for (const at of goal) price[at] = -1;
  basis.forEach((at, row) => {
    if (goal.has(at)) rows[row]!.forEach((value, column) => (price[column]! += value));
  });
  dropArtificial(rows, basis, { price, unknowns });
  pivotOut(rows, basis, { price, columns: unknowns });
  return price[width]!;
};

interface Tableau {
  readonly price: Float64Array;
  readonly columns: number;
}

const pivotOut = (rows: Float64Array[], basis: number[], { price, columns }: Tableau): void => {
  for (;;) {
    let column = 0;
    while (column < columns && price[column]! >= -TINY) column += 1;
    if (column === columns) return;
    const row = leaving(rows, basis, column);
    if (row < 0) throw new Error('nothing bounds the goal');
    pivot(rows, basis, { row, column, price });
  }
};

const leaving = (rows: readonly Float64Array[], basis: readonly number[], column: number): number => {
  let best = -1;
  let least = Infinity;
  rows.forEach((row, at) => {
    if (row[column]! <= TINY) return;
    const ratio = row[row.length - 1]! / row[column]!;
    if (ratio < least - TINY || (ratio < least + TINY && best >= 0 && basis[at]! < basis[best]!)) {
      best = at;
      least = Math.min(ratio, least);
    }
  });
  return best;
};

/** Artificial unknowns that stayed in the basis at zero leave it, or their figure said nothing new. */
const dropArtificial = (
  rows: Float64Array[],
  basis: number[],
  { price, unknowns }: { price: Float64Array; unknowns: number },
): void => {
  for (let row = 0; row < rows.length; row += 1) {
    if (basis[row]! < unknowns) continue;
    const column = rows[row]!.findIndex((value, at) => at < unknowns && Math.abs(value) > 1e-7);
    if (column >= 0) pivot(rows, basis, { row, column, price });
    else rows[row]!.fill(0);
  }
};

const pivot = (
  rows: Float64Array[],
  basis: number[],
  { row, column, price }: { row: number; column: number; price: Float64Array },
): void => {
  const line = rows[row]!;
  const by = line[column]!;
  for (let at = 0; at < line.length; at += 1) line[at]! /= by;
  for (const other of [...rows, price]) {
    if (other === line) continue;
    const times = other[column]!;
    if (Math.abs(times) <= TINY) continue;
    for (let at = 0; at < line.length; at += 1) other[at]! -= times * line[at]!;
  }
  basis[row] = column;
};
