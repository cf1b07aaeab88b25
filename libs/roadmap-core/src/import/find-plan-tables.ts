import type { SourceTable } from './imported-plan.js';
import { isFootnote } from './read-footnotes.js';
import { isHeading, isRowNumber, roleOf, yearsOf, type Role } from './heading-columns.js';
import { gridWidth, isFilled, layOutRows, type LaidRow } from './lay-out-rows.js';
import { readTitle, STARTS_ANOTHER } from './read-title.js';

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

/** A plan in the source: a table, with the tables of the next pages that go on with it. */
export interface FoundPlan {
  readonly index: number;
  readonly pages: readonly PlanPage[];
}

/** Rows in which a heading is looked for: a spreadsheet has its title and its stamp above it. */
const HEADING_WITHIN = 200;
/** Words between two tables that may be a footnote or the title of a section; more are another part of the document. */
const MOST_BETWEEN = 3;

/** Tables that look like a plan, in the order of the document. */
export const findPlans = (tables: readonly SourceTable[]): FoundPlan[] => {
  const found: { index: number; pages: PlanPage[] }[] = [];
  let current: { index: number; pages: PlanPage[] } | undefined;
  tables.forEach((table, index) => {
    const own = readHeading(table, index);
    const last = current?.pages.at(-1);
    const goesOn = current && last && mayGoOn(table) ? goOn(table, index, own, current.pages[0]!) : undefined;
    if (current && goesOn) current.pages.push(goesOn);
    else if (own) found.push((current = { index, pages: [own] }));
    else current = undefined;
  });
  return found;
};

/** What a person chooses from, where a file holds several plans. */
export const planTables = (
  tables: readonly SourceTable[],
): { index: number; rows: number; heading: string }[] =>
  findPlans(tables).map(({ index, pages }) => ({
    index,
    rows: pages.reduce((sum, page) => sum + page.rows.length - page.firstRow - page.headingRows.size, 0),
    heading: (readTitle(pages[0]!.before)?.title ?? pages[0]!.before.at(-1) ?? '').slice(0, 300),
  }));

const readHeading = (table: SourceTable, index: number): PlanPage | undefined => {
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

const mayGoOn = ({ before, apart }: SourceTable): boolean => {
  const words = before.filter((text) => text.trim() !== '' && !isFootnote(text));
  return (
    apart !== true && words.length <= MOST_BETWEEN && !words.some((text) => STARTS_ANOTHER.test(text.trim()))
  );
};

/** The table as the next page of the plan that began with `first`; undefined where it is another one. */
const goOn = (
  table: SourceTable,
  index: number,
  own: PlanPage | undefined,
  first: PlanPage,
): PlanPage | undefined => {
  if (own) {
    const same = (role: Role) => first.columns.some((one) => one.role === role);
    const theirs = own.columns.flatMap(({ role }) => (role ? [role] : []));
    return theirs.length >= 3 && theirs.every(same) && theirs.length === rolesOf(first).length
      ? own
      : undefined;
  }
  const rows = layOutRows(table.rows);
  const columns = fit(gridWidth(rows), first);
  return columns && rows.length > 0
    ? {
        index,
        rows,
        columns,
        headingRows: new Set(),
        firstRow: 0,
        before: table.before.filter((text) => text.trim() !== ''),
      }
    : undefined;
};

const rolesOf = ({ columns }: PlanPage): Role[] => columns.flatMap(({ role }) => (role ? [role] : []));

/** Columns that a misread page may have too many: one cell taken for two. */
const MOST_EXTRA = 2;

/**
 * Columns of a page without a heading. As wide as the first page: the same; one cell for each column: in their order;
 * a little wider: the column of the results took in the rest, as its long texts are what is taken for two cells.
 */
const fit = (width: number, first: PlanPage): readonly Heading[] | undefined => {
  const count = first.columns.length;
  const inOrder = first.columns.map((one, at) => ({ ...one, at, span: 1 }));
  const grid = first.columns.at(-1)!.at + first.columns.at(-1)!.span;
  if (width === grid) return first.columns;
  if (width === count || (width < count && width > 1)) return inOrder;
  const wide = first.columns.findIndex(({ role }) => role === 'result');
  const extra = width - count;
  if (wide < 0 || extra <= 0 || extra > MOST_EXTRA) return undefined;
  return inOrder.map((one, at) => ({
    ...one,
    at: at > wide ? at + extra : at,
    span: at === wide ? 1 + extra : 1,
  }));
};
