/** A place in the table that is written: rows are counted with the bands of sections, columns without the gutter. */
export interface Position {
  readonly row: number;
  readonly col: number;
}

export interface GridShape {
  /** For each row whether it is the band of a section: that is one cell. */
  readonly bands: readonly boolean[];
  readonly columns: number;
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'bandUp'
  | 'bandDown'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous';

const PAGE = 10;
const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Where a move leads; undefined where it leads out of the table: behind the last cell, before the first. */
export function movePosition(at: Position, move: Move, { bands, columns }: GridShape): Position | undefined {
  const lastRow = bands.length - 1;
  const lastCol = columns - 1;
  const toRow = (row: number): Position => ({ row: within(row, lastRow), col: at.col });
  switch (move) {
    case 'up':
      return toRow(at.row - 1);
    case 'down':
      return toRow(at.row + 1);
    case 'pageUp':
      return toRow(at.row - PAGE);
    case 'pageDown':
      return toRow(at.row + PAGE);
    case 'left':
      return { ...at, col: bands[at.row] ? at.col : within(at.col - 1, lastCol) };
    case 'right':
      return { ...at, col: bands[at.row] ? at.col : within(at.col + 1, lastCol) };
    case 'rowStart':
      return { ...at, col: 0 };
    case 'rowEnd':
      return { ...at, col: lastCol };
    case 'gridStart':
      return { row: 0, col: 0 };
    case 'gridEnd':
      return { row: lastRow, col: lastCol };
    case 'bandUp':
      return toRow(
        bands.lastIndexOf(true, at.row - 1) < 0 || at.row === 0 ? 0 : bands.lastIndexOf(true, at.row - 1),
      );
    case 'bandDown': {
      const band = bands.indexOf(true, at.row + 1);
      return toRow(band < 0 ? lastRow : band);
    }
    case 'next':
      if (!bands[at.row] && at.col < lastCol) return { ...at, col: at.col + 1 };
      return at.row < lastRow ? { row: at.row + 1, col: 0 } : undefined;
    case 'previous':
      if (!bands[at.row] && at.col > 0) return { ...at, col: at.col - 1 };
      if (at.row === 0) return undefined;
      return { row: at.row - 1, col: bands[at.row - 1] ? 0 : lastCol };
  }
}

/** A rectangle of cells, both corners in it. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const rangeOf = (one: Position, other: Position): Range => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.col, other.col),
  right: Math.max(one.col, other.col),
});
