import { cellWords } from './filled-paper.js';
import type { Grid, GridColumn, GridPiece } from './grid.js';

/** Characters of a table's letters that a sheet holds side by side. */
const ROOM = { upright: 84, across: 130 } as const;
/** Of a column at least; a word longer than the other end is broken. */
const [SHORTEST, LONGEST] = [4, 20];
/** Around the words of a cell. */
const PADDING = 2;
/** Letters of heads are bold. */
const BOLD = 1.12;
/** A cell with more words than these asks for no more room than they do. */
const MUCH = 90;
/** A table of so many short rows is not torn. */
const FEW_ROWS = 8;
/** What a number takes of the room that is left. */
const LITTLE = 0.5;

interface Measured extends GridColumn {
  readonly at: number;
  /** Its longest word. */
  readonly least: number;
  /** How long its cells are. */
  readonly usual: number;
}

/**
 * Widths by what stands in the columns. What does not fit a sheet goes on in another table under it, each row again under
 * the name of its first column.
 */
export const fitGrid = (grid: Grid, wide: boolean): GridPiece[] => {
  const room = wide ? ROOM.across : ROOM.upright;
  const rows = grid.rows.map((row) => row.map(cellWords));
  const columns = grid.columns.map((column, at): Measured => measure(column, at, rows));
  return piecesOf(columns, room).map((own) => ({
    headless: grid.headless ?? false,
    whole: rows.length <= FEW_ROWS && rows.flat().every(({ length }) => length <= MUCH),
    columns: grid.headless ? beside(own) : sharesOf(own, room),
    rows: rows.map((row) => own.map(({ at }) => row[at] ?? '')),
  }));
};

const measure = (column: GridColumn, at: number, rows: readonly (readonly string[])[]): Measured => {
  const cells = rows.map((row) => row[at] ?? '');
  const longest = Math.max(BOLD * longestWord([column.title]), longestWord(cells));
  const lengths = cells.map(({ length }) => Math.min(MUCH, length));
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  const most = lengths.reduce((longer, one) => Math.max(longer, one), 0);
  return {
    ...column,
    at,
    least: Math.min(LONGEST, Math.max(SHORTEST, longest)) + PADDING,
    usual: (mean + most + column.title.length) / 3,
  };
};

const longestWord = (texts: readonly string[]): number =>
  texts.reduce(
    (most, text) => text.split(/[\s/-]+/).reduce((longer, word) => Math.max(longer, word.length), most),
    0,
  );

const piecesOf = (columns: readonly Measured[], room: number): Measured[][] => {
  const [first, ...others] = columns;
  if (!first) return [];
  const pieces: Measured[][] = [[first]];
  let taken = first.least;
  for (const column of others) {
    if (taken + column.least > room && pieces.at(-1)!.length > 1) {
      pieces.push([first]);
      taken = first.least;
    }
    pieces.at(-1)!.push(column);
    taken += column.least;
  }
  return pieces;
};

/** Tables of questions follow one another: their answers begin at one place. */
const beside = (columns: readonly Measured[]): GridPiece['columns'] =>
  columns.map(({ title }, at) => ({
    title,
    share: at === 0 ? QUESTION : (100 - QUESTION) / (columns.length - 1),
  }));
const QUESTION = 42;

/** First the longest word of each; what is left goes to those with more to say, to numbers hardly anything. */
const sharesOf = (columns: readonly Measured[], room: number): GridPiece['columns'] => {
  const least = columns.reduce((sum, one) => sum + one.least, 0);
  const left = Math.max(0, room - least);
  const more = columns.map(({ usual, least: own, align }) => (align ? LITTLE : Math.max(2, usual - own)));
  const asked = more.reduce((sum, one) => sum + one, 0);
  const widths = columns.map((one, at) => one.least + (left * more[at]!) / asked);
  const whole = widths.reduce((sum, one) => sum + one, 0);
  return columns.map(({ title, align }, at) => ({
    title,
    ...(align && { align }),
    share: Math.round((10_000 * widths[at]!) / whole) / 100,
  }));
};
