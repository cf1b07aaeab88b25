import type { SaveSteps } from '@tandem/contracts';
import { applyEdits } from '@tandem/forms-core';
import { hashText } from './hash-text.js';
import type { JournalStep } from './studio-state.js';

/** As many steps as one message may carry. */
const MOST = 500;

/** What the server has. */
export interface SavedJournal {
  readonly steps: readonly JournalStep[];
  readonly cursor: number;
  readonly revision: number;
}

export interface Journal {
  readonly text: string;
  readonly steps: readonly JournalStep[];
  readonly cursor: number;
}

const commonLength = (one: readonly unknown[], other: readonly unknown[]): number => {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
};

const textAt = ({ text, steps, cursor }: Journal, to: number): string => {
  let reached = text;
  for (let at = cursor; at > to; at -= 1) reached = applyEdits(reached, steps[at - 1]?.inverse ?? []);
  for (let at = cursor; at < to; at += 1) reached = applyEdits(reached, steps[at]?.edits ?? []);
  return reached;
};

export interface NextSave {
  readonly message: SaveSteps;
  /** What the server has once it has taken the message; its revision is in its answer. */
  readonly then: Omit<SavedJournal, 'revision'>;
}

/** The next message to the server, or nothing where it has all. Steps are known by identity: they never change. */
export const nextSave = (saved: SavedJournal, journal: Journal): NextSave | undefined => {
  const from = commonLength(saved.steps, journal.steps);
  if (from === saved.steps.length && from === journal.steps.length && saved.cursor === journal.cursor)
    return undefined;
  const reached = journal.steps.slice(0, from + MOST);
  // Halfway the server stands where the steps sent so far have led: it can only be at one of them.
  const cursor = Math.min(journal.cursor, reached.length);
  return {
    message: {
      revision: saved.revision,
      from,
      steps: reached.slice(from).map(({ name, edits, inverse }) => ({ name, edits, inverse })),
      cursor,
      sha256: hashText(textAt(journal, cursor)),
    },
    then: { steps: reached, cursor },
  };
};
