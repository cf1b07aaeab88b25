import type { FormNode, FormTree, Place } from '@tandem/forms-core';
import { containerOf, pageOfPlace, siblingsOf } from '../state/index.js';

const placeBefore = (tree: FormTree, at: string, next: FormNode | undefined): Place => {
  const container = containerOf(at);
  const page = container === '' ? pageOfPlace(tree, at)?.id : undefined;
  return {
    container,
    ...(page === undefined ? {} : { page }),
    ...(next === undefined ? {} : { before: next.key }),
  };
};

/** Right before a field. */
export const before = (tree: FormTree, at: string): Place => placeBefore(tree, at, tree.byPlace.get(at));

/** Right after a field; `without` are fields that are on their way and cannot be leant on. */
export const after = (tree: FormTree, at: string, without: readonly string[] = []): Place => {
  const siblings = siblingsOf(tree, at);
  const index = siblings.findIndex((node) => node.at === at);
  const next = siblings.slice(index + 1).find((node) => !without.includes(node.at));
  return placeBefore(tree, at, next);
};

/** Last in a group or among the fields of a row. */
export const lastIn = (container: string): Place => ({ container });

export const lastOnPage = (page: string): Place => ({ container: '', page });

/** Where a new field goes: after the last selected one, else at the end of the open page. */
export const placeOfNew = (tree: FormTree, selection: readonly string[], page: string): Place => {
  const last = selection.at(-1);
  return last !== undefined && tree.byPlace.has(last) ? after(tree, last) : lastOnPage(page);
};

/**
 * One step up or down: past the sibling; out of a group at its edge, into the page beside at the edge of a page.
 * Nothing where the form ends.
 */
export const stepFrom = (tree: FormTree, fields: readonly string[], by: -1 | 1): Place | undefined => {
  const edge = by === -1 ? fields[0] : fields.at(-1);
  if (edge === undefined) return undefined;
  const siblings = siblingsOf(tree, edge).filter((node) => node.at === edge || !fields.includes(node.at));
  const index = siblings.findIndex((node) => node.at === edge);
  const neighbour = siblings[index + by];
  if (neighbour) return by === -1 ? before(tree, neighbour.at) : after(tree, neighbour.at, fields);
  const container = containerOf(edge);
  if (container !== '') return by === -1 ? before(tree, container) : after(tree, container, fields);
  const pageIndex = tree.pages.findIndex((page) => page.id === pageOfPlace(tree, edge)?.id);
  const page = tree.pages[pageIndex + by];
  if (!page) return undefined;
  const first = page.fields.find((node) => !fields.includes(node.at));
  return by === 1 && first ? before(tree, first.at) : lastOnPage(page.id);
};
