import { PLAN_LIMITS } from '../plan/limits.js';
import type { Measure } from '../plan/plan.js';
import type { FoundPlan } from './find-plan-tables.js';
import type { ImportRefusal, SourceTable } from './imported-plan.js';
import { gridWidth, MOST_COLUMNS } from './lay-out-rows.js';

/** Rows of all tables of a document that are looked at. */
const MOST_ROWS = 20_000;
/** Rows of one plan, also those that are joined or left out. */
const MOST_PLAN_ROWS = 5_000;
/** Characters of a plan: hundreds of times what the documents have, and still read in a moment. */
const MOST_TEXT = 2_000_000;

export const isTooMuch = (tables: readonly SourceTable[]): boolean =>
  tables.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS;

/** Why this is larger than any plan; undefined where it is not. `raw`: words by which the place is found. */
export const measurePlan = (
  found: FoundPlan,
): { readonly code: ImportRefusal; readonly raw?: string } | undefined => {
  if (found.pages.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_PLAN_ROWS)
    return { code: 'too-many-rows' };
  if (found.pages.some(({ rows }) => gridWidth(rows) > MOST_COLUMNS)) return { code: 'too-many-columns' };
  let length = 0;
  for (const text of textsOf(found)) {
    if (text.length > PLAN_LIMITS.text) return { code: 'too-long', raw: text.trim() };
    length += text.length;
  }
  return length > MOST_TEXT ? { code: 'too-much-text' } : undefined;
};

/** Every text below the first heading of each page. */
export function* textsOf({ pages }: FoundPlan): Generator<string> {
  for (const { rows, firstRow } of pages)
    for (const row of rows.slice(firstRow)) for (const { text } of row) yield text;
}

/** Joined from several rows a text may grow beyond what a plan keeps. */
export const isTooLong = ({
  title,
  result,
  schedule,
  indicator,
  note,
  subItems,
  assignments,
}: Measure): boolean =>
  [
    title,
    result,
    schedule.raw,
    indicator?.raw ?? '',
    note ?? '',
    ...subItems,
    ...assignments.flatMap((one) => [one.name, one.result ?? '', one.schedule?.raw ?? '']),
  ].some((text) => text.length > PLAN_LIMITS.text);
