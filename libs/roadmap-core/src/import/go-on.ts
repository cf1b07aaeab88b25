import type { SourceTable } from './imported-plan.js';
import type { Role } from './heading-columns.js';
import { gridWidth, layOutRows } from './lay-out-rows.js';
import { isFootnote } from './read-footnotes.js';
import type { Heading, PlanPage } from './read-heading.js';
import { STARTS_ANOTHER } from './read-title.js';

/** Words between two tables that may be a footnote or the title of a section; more are another part of the document. */
const MOST_BETWEEN = 3;

/** May this table be the next page of the one before it, by what stands between them? */
export const mayGoOn = ({ before, apart }: SourceTable): boolean => {
  const words = before.filter((text) => text.trim() !== '' && !isFootnote(text));
  return (
    apart !== true && words.length <= MOST_BETWEEN && !words.some((text) => STARTS_ANOTHER.test(text.trim()))
  );
};

/** The table as the next page of the plan that began with `first`; undefined where it is another one. */
export const goOn = (
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
