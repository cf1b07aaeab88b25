import type { FormPage } from '../schema/pages.js';
import type { FormStore } from '../state/form-store.js';

/** Whether anything of a page is asked: the rules may hide all of it. */
export const isAsked = (store: FormStore, page: FormPage): boolean =>
  page.fields.length === 0 || page.fields.some((name) => !store.conditions.hidden.has(`/${name}`));

/** The next asked page in a direction; undefined at the end of the road. */
export const nextPage = (store: FormStore, pages: readonly FormPage[], by: 1 | -1): number | undefined => {
  for (let index = store.page + by; index >= 0 && index < pages.length; index += by) {
    const page = pages[index];
    if (page && isAsked(store, page)) return index;
  }
  return undefined;
};
