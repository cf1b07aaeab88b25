import type { Place } from '@tandem/forms-core';
import { containerOf, siblingsOf, type StudioState } from '../state/index.js';

/** After the last selected field; at the end of the open page where nothing is selected. */
export const placeForInsert = ({ tree, selection, page }: StudioState): Place => {
  const last = selection.at(-1);
  if (last === undefined) return { container: '', page };
  const siblings = siblingsOf(tree, last);
  const next = siblings[siblings.findIndex((node) => node.at === last) + 1];
  const container = containerOf(last);
  return {
    container,
    ...(container === '' ? { page } : {}),
    ...(next ? { before: next.key } : {}),
  };
};
