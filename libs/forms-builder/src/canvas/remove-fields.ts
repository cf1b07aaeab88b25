import type { Refused } from '@tandem/forms-core';
import { inOrder, outermost, type StudioStore } from '../state/index.js';

/** Takes fields out. Where rules name them the studio asks what becomes of the rules. */
export const removeFields = (store: StudioStore, places: readonly string[]): Refused | undefined => {
  const fields = outermost(inOrder(store.getState().tree, places));
  return fields.length === 0 ? undefined : store.actions.do({ do: 'removeFields', fields });
};
