import type { FormTree, Place } from '@tandem/forms-core';
import { movePage } from '../../pages/page-actions.js';
import { outermost, type StudioStore } from '../../state/index.js';
import { addClip, addField } from '../add-field.js';
import { moveFields } from '../move-fields.js';
import { after, before, lastIn, lastOnPage } from '../places.js';
import type { Dragged, DropTarget } from './drag-data.js';

const placeOf = (tree: FormTree, target: DropTarget, moving: readonly string[]): Place | undefined => {
  if (target.kind === 'page') return lastOnPage(target.page);
  if (target.kind === 'end')
    return target.container === '' && target.page !== undefined
      ? lastOnPage(target.page)
      : lastIn(target.container);
  if (!tree.byPlace.has(target.at)) return undefined;
  return target.edge === 'before' ? before(tree, target.at) : after(tree, target.at, moving);
};

/** A field does not fit into itself, and a page only between pages. */
export const fits = (
  dragged: Dragged,
  target: Pick<DropTarget, 'kind'> & { readonly at?: string },
): boolean => {
  if (dragged.kind === 'page') return target.kind === 'page';
  if (dragged.kind !== 'fields' || target.at === undefined) return true;
  const { at } = target;
  return !dragged.fields.some((field) => at === field || at.startsWith(`${field}/`));
};

/** Does what was meant by letting go over a target. */
export const applyDrop = (store: StudioStore, dragged: Dragged, target: DropTarget): void => {
  const { tree } = store.getState();
  if (dragged.kind === 'page') {
    if (target.kind !== 'page' || target.page === dragged.page) return;
    const others = tree.pages.filter((page) => page.id !== dragged.page);
    const index = others.findIndex((page) => page.id === target.page);
    movePage(store, dragged.page, others[target.edge === 'before' ? index : index + 1]?.id);
    return;
  }
  const moving = dragged.kind === 'fields' ? outermost(dragged.fields) : [];
  const to = placeOf(tree, target, moving);
  if (!to) return;
  if (dragged.kind === 'fields') moveFields(store, moving, to);
  else if (dragged.kind === 'block') addField(store, dragged.block, to);
  else addClip(store, dragged.clip, to);
};
