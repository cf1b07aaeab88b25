import type { SourceTable } from './imported-plan.js';
import { goOn, mayGoOn } from './go-on.js';
import { readHeading, type PlanPage } from './read-heading.js';
import { readTitle } from './read-title.js';

/** A plan in the source: a table, with the tables of the next pages that go on with it. */
export interface FoundPlan {
  readonly index: number;
  readonly pages: readonly PlanPage[];
}

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
