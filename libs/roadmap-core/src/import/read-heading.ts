import type { SourceTable } from './imported-plan.js';
import { isHeading, isRowNumber, roleOf, yearsOf, type Role } from './heading-columns.js';
import { isFilled, layOutRows, type LaidRow } from './lay-out-rows.js';

export interface Heading {
  readonly role?: Role;
  readonly text: string;
  readonly at: number;
  readonly span: number;
  /** Its cells are the targets of this year: «2026 год». */
  readonly years?: string;
}

/** One table of the source, and which of its columns hold what. */
export interface PlanPage {
  readonly index: number;
  readonly rows: readonly LaidRow[];
  readonly columns: readonly Heading[];
  /** Rows of `rows` that are a heading, this one and those repeated in it. */
  readonly headingRows: ReadonlySet<number>;
  /** Before the first heading of the table: a spreadsheet's own title. */
  readonly firstRow: number;
  readonly before: readonly string[];
}

/** Rows in which a heading is looked for: a spreadsheet has its title and its stamp above it. */
const HEADING_WITHIN = 200;
/** The table by its heading; undefined where it has none of a plan. */
export const readHeading = (table: SourceTable, index: number): PlanPage | undefined => {
  const rows = layOutRows(table.rows);
  const first = rows.slice(0, HEADING_WITHIN).findIndex(namesColumns);
  if (first < 0) return undefined;
  const upper = columnsIn(rows[first]!);
  const below = rows[first + 1];
  const columns = below && isLowerHeading(below, upper) ? withYears(upper, below) : upper;
  const repeated = rows.flatMap((row, at) =>
    namesColumns(row) && row.length <= rows[first]!.length + 1 ? [at] : [],
  );
  const lower = repeated.flatMap((at) =>
    rows[at + 1] && isLowerHeading(rows[at + 1]!, upper) ? [at + 1] : [],
  );
  return {
    index,
    rows,
    columns,
    headingRows: new Set([...repeated, ...lower]),
    firstRow: first,
    before: [...table.before, ...rows.slice(0, first).map(wordsOf)].filter((text) => text.trim() !== ''),
  };
};

const namesColumns = (row: LaidRow): boolean =>
  !row.some(({ text }) => isRowNumber(text)) &&
  isHeading(row.map(({ text }) => roleOf(text) ?? (yearsOf(text) ? 'indicator' : undefined)));

/** Each thing is announced once, years apart; the second column of a kind is one that the plan does not know. */
const columnsIn = (row: LaidRow): Heading[] => {
  const taken = new Set<Role>();
  return row.filter(isFilled).map(({ text, at, span }) => {
    const years = yearsOf(text);
    if (years) return { role: 'indicator', text, at, span, years };
    const role = roleOf(text);
    if (!role || taken.has(role)) return { text, at, span };
    taken.add(role);
    return { role, text, at, span };
  });
};

/** The second row of a heading of two: years only, or cells below a title that reaches down over both. */
const isLowerHeading = (row: LaidRow, upper: readonly Heading[]): boolean => {
  const own = row.filter((cell) => isFilled(cell) && !cell.merged);
  const title = upper.find(({ role }) => role === 'title');
  const isBelow = row.some(({ at, merged }) => merged && at === title?.at);
  return own.length >= (isBelow ? 1 : 2) && (isBelow || own.every(({ text }) => yearsOf(text) !== undefined));
};

/** Columns of years take the place of the heading that stands over them. */
const withYears = (upper: readonly Heading[], lower: LaidRow): Heading[] => {
  const years = lower.flatMap(({ text, at, span, merged }): Heading[] => {
    const named = merged ? undefined : yearsOf(text);
    return named ? [{ role: 'indicator', text, at, span, years: named }] : [];
  });
  const isOver = ({ at, span }: Heading) => years.some((year) => year.at >= at && year.at < at + span);
  return [...upper.filter((heading) => !isOver(heading)), ...years].sort((one, two) => one.at - two.at);
};

const wordsOf = (row: LaidRow): string =>
  row
    .filter((cell) => isFilled(cell) && !cell.merged)
    .map(({ text }) => text)
    .join(' ');
