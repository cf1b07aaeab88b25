import type { Text } from '@tandem/domain';
import type { JournalStep } from './studio-state.js';
import type { StudioStore } from './studio-store.js';

export interface Redone {
  readonly done: number;
  /** Names of the steps that have no place in the other text. */
  readonly refused: readonly Text[];
}

/**
 * Performs the steps once more on the text that the store has now. By their operations, not by their replacements:
 * those belong to the text in which they were made.
 */
export const redoOn = (store: StudioStore, steps: readonly JournalStep[]): Redone => {
  const refused: Text[] = [];
  let done = 0;
  for (const step of steps) {
    const operations = store.operationsOf(step);
    const no = operations === undefined || store.actions.doAll(step.name, operations, { quiet: true });
    if (no) refused.push(step.name);
    else done += 1;
  }
  return { done, refused };
};
