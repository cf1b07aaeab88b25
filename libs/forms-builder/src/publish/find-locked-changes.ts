import type { FormTree } from '@tandem/forms-core';
import type { ListedChange } from './change-list.js';

/**
 * Changes that ask for a second look: of fields that a template locks or that the library keeps. A field that went is
 * looked for in the form as it was.
 */
export const findLockedChanges = <Change extends ListedChange>(
  changes: readonly Change[],
  now: FormTree,
  before: FormTree | undefined,
): Change[] =>
  changes.filter(({ at }) => at !== '' && (isKept(at, now) || (before !== undefined && isKept(at, before))));

/** The field itself or anything that it stands in. */
const isKept = (at: string, tree: FormTree): boolean => {
  for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const node = tree.byPlace.get(place);
    if (node && (node.locks.length > 0 || node.schema['x-link'] !== undefined)) return true;
  }
  return false;
};
