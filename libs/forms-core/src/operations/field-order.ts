import type { Json } from '@tandem/domain';
import { orderKeys } from '../projection/order-keys.js';
import { isObject, partsOf } from '../schema/pointer.js';
import { uiWish, uiWishAt } from '../schema/read-ui.js';
import { keysIn, type Container } from './field-place.js';
import { listOnPage, pagesNow, takeOffPages } from './form-pages.js';
import type { Work } from './work.js';

interface OrderList {
  readonly parts: readonly string[];
  readonly keys: readonly Json[];
}

/** `ui:order` of a container, where it has one. */
const orderListOf = (work: Work, container: Container): OrderList | undefined => {
  const ui = work.draft.read(container.ui);
  if (!isObject(ui)) return undefined;
  const keys = uiWish(ui, 'order');
  if (!Array.isArray(keys)) return undefined;
  return { parts: [...container.ui, ...partsOf(uiWishAt(ui, 'order', 'own'))], keys: keys as Json[] };
};

/** Keys of a container as they are shown, pages left aside. */
export const shownKeys = (work: Work, container: Container): readonly string[] => {
  const ui = work.draft.read(container.ui);
  return orderKeys(keysIn(work, container), isObject(ui) ? ui : {});
};

/** Where a field is to be shown among its siblings. */
export interface Among {
  readonly before?: string;
  readonly page?: string;
}

/**
 * Gives a field of a container its place in what says the order there: the pages of the form, `ui:order`, or nothing
 * but the order of the keys, which `moveKey` changes. What does not say the order is left alone.
 */
export const putInOrder = (
  work: Work,
  container: Container,
  key: string,
  among: Among,
  isNew: boolean,
): void => {
  const paged = container.at === '' && pagesNow(work) !== undefined;
  if (paged) listOnPage(work, key, among);
  const list = orderListOf(work, container);
  if (list === undefined) {
    if (!paged && !isNew) moveKey(work, container, key, among.before);
    return;
  }
  if (paged && !isNew) return;
  reorder(work, container, list, key, among.before, isNew);
};

const reorder = (
  work: Work,
  container: Container,
  list: OrderList,
  key: string,
  before: string | undefined,
  isNew: boolean,
): void => {
  const { draft } = work;
  const stood = list.keys.indexOf(key);
  const others = list.keys.filter((one) => one !== key);
  const star = others.indexOf('*');
  const follows = before === undefined ? -1 : others.indexOf(before);
  // Beside a field that only `*` stands for, the order of the keys decides.
  const joinsOthers = star >= 0 && follows < 0 && (before !== undefined || star === others.length - 1);
  if (stood >= 0) draft.remove([...list.parts, String(stood)]);
  if (joinsOthers) {
    if (!isNew) moveKey(work, container, key, before);
    return;
  }
  if (before !== undefined && follows < 0) {
    // The list has no `*`: those that it does not name are shown last, so they are named up to this one.
    for (const one of shownKeys(work, container)) {
      if (one === before) break;
      if (one !== key && !others.includes(one)) draft.insert(list.parts, { value: one });
    }
    draft.insert(list.parts, { value: key });
  } else if (before === undefined && star < 0) {
    for (const one of shownKeys(work, container))
      if (one !== key && !others.includes(one)) draft.insert(list.parts, { value: one });
    draft.insert(list.parts, { value: key });
  } else draft.insert(list.parts, { value: key }, follows < 0 ? undefined : follows);
};

/** Moves a field within the keys of its container, with its text. */
const moveKey = (work: Work, container: Container, key: string, before: string | undefined): void => {
  const keys = keysIn(work, container);
  const next = keys[keys.indexOf(key) + 1];
  if (before === key || next === before) return;
  const place = [...container.schema, 'properties', key];
  work.draft.move(place, place, before);
};

/** Takes a field out of the lists that say an order. */
export const takeOutOfOrder = (work: Work, container: Container, key: string): void => {
  if (container.at === '') takeOffPages(work, key);
  const list = orderListOf(work, container);
  const stood = list?.keys.indexOf(key) ?? -1;
  if (list !== undefined && stood >= 0) work.draft.remove([...list.parts, String(stood)]);
};

/** Calls a field by its new key in the lists that say an order. */
export const renameInOrder = (work: Work, container: Container, key: string, to: string): void => {
  const list = orderListOf(work, container);
  const lists = [
    ...(list === undefined ? [] : [list]),
    ...(container.at === ''
      ? (pagesNow(work) ?? []).map(({ fieldsAt, named }) => ({ parts: fieldsAt, keys: named }))
      : []),
  ];
  for (const { parts, keys } of lists) {
    const stood = keys.indexOf(key);
    if (stood >= 0) work.draft.set([...parts, String(stood)], { value: to });
  }
};
