import type { StudioStore } from '../state/index.js';

/** Undoes or does again step by step until the form is as it was after that many steps. */
export const goToMoment = (store: StudioStore, moment: number): void => {
  for (;;) {
    const { cursor, steps, readOnly } = store.getState();
    if (readOnly || cursor === moment || moment < 0 || moment > steps.length) return;
    if (cursor > moment) store.actions.undo();
    else store.actions.redo();
    if (store.getState().cursor === cursor) return;
  }
};
