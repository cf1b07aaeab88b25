import type { FormStore } from '../state/form-store.js';
import { pageOf, type FormPage } from '../schema/pages.js';

export interface PageProgress {
  readonly page: FormPage;
  readonly index: number;
  readonly current: boolean;
  /** How many places of the page keep it from being sent. */
  readonly missing: number;
  readonly visited: boolean;
}

/** Pages with what is missing on each. */
export const progressOf = (store: FormStore, pages: readonly FormPage[]): readonly PageProgress[] => {
  const missing = pages.map(() => 0);
  for (const { path } of store.errors) {
    const index = pageOf(pages, path);
    missing[index] = (missing[index] ?? 0) + 1;
  }
  return pages.map((page, index) => ({
    page,
    index,
    current: index === store.page,
    missing: missing[index] ?? 0,
    visited: store.visited.has(index),
  }));
};
