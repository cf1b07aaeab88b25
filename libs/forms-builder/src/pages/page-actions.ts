import type { Refused } from '@tandem/forms-core';
import type { StudioStore } from '../state/index.js';
import { wordsOf } from '../words/index.js';

/** Adds a page after the open one; its name is asked at once. */
export const addPage = (store: StudioStore): Refused | undefined => {
  const { tree, page, language } = store.getState();
  const title = wordsOf(language).newPage(tree.pages.length + 1);
  const known = new Set(tree.pages.map((one) => one.id));
  const hasPages = tree.pages.some((one) => one.pageAt !== '');
  const refused = store.actions.do({ do: 'addPage', title, ...(hasPages ? { after: page } : {}) });
  if (refused) return refused;
  const fresh = store.getState().tree.pages.find((one) => !known.has(one.id));
  if (fresh) store.actions.openDialog({ kind: 'page', page: fresh.id, act: 'rename' });
  return undefined;
};

/** Puts a page before another one, or last. */
export const movePage = (
  store: StudioStore,
  page: string,
  before: string | undefined,
): Refused | undefined => {
  const refused = store.actions.do({
    do: 'movePage',
    page,
    ...(before === undefined ? {} : { before }),
  });
  if (refused) return refused;
  const { tree, language } = store.getState();
  const index = tree.pages.findIndex((one) => one.id === page);
  const title = tree.pages[index]?.title ?? page;
  store.actions.say(wordsOf(language).pageMoved(title, index + 1, tree.pages.length));
  return undefined;
};

/** One page to the left or to the right. */
export const stepPage = (store: StudioStore, page: string, by: -1 | 1): void => {
  const { tree, language } = store.getState();
  const index = tree.pages.findIndex((one) => one.id === page);
  if (tree.pages[index + by] === undefined) store.actions.say(wordsOf(language).atEdge);
  else movePage(store, page, tree.pages[by === -1 ? index - 1 : index + 2]?.id);
};
