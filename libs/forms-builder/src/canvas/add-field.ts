import { say } from '@tandem/domain';
import { blockOf, type BlockId, type FieldClip, type Place, type Refused } from '@tandem/forms-core';
import type { StudioStore } from '../state/index.js';
import { sayWhere } from './move-fields.js';
import { placeOfNew } from './places.js';

const placeNow = (store: StudioStore): Place => {
  const { tree, selection, page } = store.getState();
  return placeOfNew(tree, selection, page);
};

/** Adds a field of a kind; it arrives with its label being written. */
export const addField = (
  store: StudioStore,
  block: BlockId,
  to: Place = placeNow(store),
): Refused | undefined => {
  const { language } = store.getState();
  const title = say(blockOf(block).title, language);
  const refused = store.actions.do({ do: 'addField', block, title, to, language });
  if (refused) return refused;
  sayWhere(store, 'inserted');
  const [at] = store.getState().selection;
  if (at !== undefined) store.actions.edit({ at, part: 'title' });
  return undefined;
};

/** Puts copied, ready or kept fields at a place. */
export const addClip = (
  store: StudioStore,
  clip: FieldClip,
  to: Place = placeNow(store),
): Refused | undefined => store.actions.do({ do: 'pasteFields', clip, to });
