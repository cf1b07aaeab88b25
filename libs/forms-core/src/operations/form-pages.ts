import type { Json } from '@tandem/domain';
import { orderKeys } from '../projection/order-keys.js';
import { isObject, partsOf } from '../schema/pointer.js';
import { uiWish, uiWishAt } from '../schema/read-ui.js';
import { keysIn, ROOT } from './field-place.js';
import type { Work } from './work.js';

/** A page as the draft has it now. */
export interface PageNow {
  readonly id: string;
  readonly title: string;
  /** Number among the entries of the list. */
  readonly index: number;
  readonly fieldsAt: readonly string[];
  /** What the page names, as it stands. */
  readonly named: readonly Json[];
  /** Keys that it shows; the last page also shows those that no page names. */
  readonly shown: readonly string[];
}

/** Where the list of pages stands, or will stand. */
export const pagesAt = (work: Work): readonly string[] => {
  const ui = work.draft.read(ROOT.ui);
  return [...ROOT.ui, ...partsOf(uiWishAt(isObject(ui) ? ui : {}, 'pages', 'options'))];
};

/** The pages of the form; nothing where it has none. */
export const pagesNow = (work: Work): readonly PageNow[] | undefined => {
  const ui = work.draft.read(ROOT.ui);
  const list = isObject(ui) ? uiWish(ui, 'pages') : undefined;
  if (!isObject(ui) || !Array.isArray(list)) return undefined;
  const entries = (list as Json[]).flatMap((page, index) => (isObject(page) ? [{ page, index }] : []));
  if (entries.length === 0) return undefined;
  const at = pagesAt(work);
  const waiting = new Set(orderKeys(keysIn(work, ROOT), ui));
  const pages = entries.map(({ page, index }): PageNow => {
    const named = Array.isArray(page['fields']) ? (page['fields'] as Json[]) : [];
    const shown = named.filter((key): key is string => waiting.delete(key as string));
    return {
      id: typeof page['id'] === 'string' && page['id'] !== '' ? page['id'] : `page${index + 1}`,
      title: typeof page['title'] === 'string' ? page['title'] : '',
      index,
      fieldsAt: [...at, String(index), 'fields'],
      named,
      shown,
    };
  });
  return pages.map((page, number) =>
    number === pages.length - 1 ? { ...page, shown: [...page.shown, ...waiting] } : page,
  );
};

/** Writes a field on a page, before another field or last; it leaves the page on which it stood. */
export const listOnPage = (
  work: Work,
  key: string,
  { before, page }: { readonly before?: string; readonly page?: string },
): void => {
  const pages = pagesNow(work)!;
  const own =
    pages.find((one) => before !== undefined && before !== key && one.shown.includes(before)) ??
    pages.find((one) => one.id === page) ??
    pages.at(-1)!;
  // Fields that no page names come last: those that are to stand before this one must be named.
  const shown = own.shown.filter((one) => one !== key);
  const stop = before !== undefined && shown.includes(before) ? shown.indexOf(before) : shown.length;
  const unnamed = shown.slice(0, stop).filter((one) => !own.named.includes(one));
  for (const one of pages) {
    const stood = one.named.indexOf(key);
    if (stood >= 0) work.draft.remove([...one.fieldsAt, String(stood)]);
  }
  if (!work.draft.has(own.fieldsAt)) work.draft.set(own.fieldsAt, { value: [] });
  for (const one of unnamed) work.draft.insert(own.fieldsAt, { value: one });
  const named = own.named.filter((one) => one !== key);
  const follows = before === undefined ? -1 : named.indexOf(before);
  work.draft.insert(own.fieldsAt, { value: key }, follows < 0 ? undefined : follows);
};

export const takeOffPages = (work: Work, key: string): void => {
  for (const page of pagesNow(work) ?? []) {
    const stood = page.named.indexOf(key);
    if (stood >= 0) work.draft.remove([...page.fieldsAt, String(stood)]);
  }
};

/** Names on the last page what no page names, before another page becomes the last one. */
export const nameAllFields = (work: Work): void => {
  const last = pagesNow(work)?.at(-1);
  if (last === undefined) return;
  const unnamed = last.shown.filter((key) => !last.named.includes(key));
  if (unnamed.length > 0 && !work.draft.has(last.fieldsAt)) work.draft.set(last.fieldsAt, { value: [] });
  for (const key of unnamed) work.draft.insert(last.fieldsAt, { value: key });
};
