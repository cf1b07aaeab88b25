import type { Pool } from 'pg';
import { caseIdOf, type CommitItem } from './commit-item.js';
import { rowsOf } from './commit-rows.js';
import { statementFor } from './commit-statement.js';

/** Whether an item was written; `stale` when another commit was faster or the key was used before. */
export type Written =
  | { readonly kind: 'committed' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'broken'; readonly error: unknown };

/**
 * Writes a group of accepted commands, each of another case, in one statement and one commit.
 * A constraint that one item breaks must not fail its neighbours: then the items are written one by one.
 */
export const writeGroup = async (pool: Pool, items: readonly CommitItem[]): Promise<Written[]> => {
  try {
    const live = await write(pool, items);
    return items.map((item) => (live.has(caseIdOf(item)) ? { kind: 'committed' } : { kind: 'stale' }));
  } catch (error) {
    if (!isConstraint(error)) throw error;
    if (items.length === 1) return [{ kind: 'broken', error }];
    const results: Written[] = [];
    for (const item of items) results.push(...(await writeGroup(pool, [item])));
    return results;
  }
};

const write = async (pool: Pool, items: readonly CommitItem[]): Promise<Set<string>> => {
  const { rows } = await pool.query<{ id: string }>(statementFor(rowsOf(items)));
  return new Set(rows.map((row) => row.id));
};

/** SQLSTATE classes 22 and 23: the data or a constraint refused one item; anything else is the database's own trouble. */
const isConstraint = (error: unknown): boolean =>
  /^2[23]/.test(String((error as { code?: unknown }).code ?? ''));
