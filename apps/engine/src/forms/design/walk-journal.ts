import { applyEdits } from '@tandem/forms-core';
import type { DesignStep } from '@tandem/contracts';

/** A text with the journal of its steps: `cursor` of them are done. */
interface Journal {
  readonly text: string;
  readonly steps: readonly DesignStep[];
  readonly cursor: number;
}

type Walked =
  | { readonly ok: true; readonly text: string }
  /** The steps do not stand on this text, one of them does not lead back, or there are too many for one request. */
  | { readonly ok: false; readonly why: 'elsewhere' | 'no-way-back' | 'too-much' };

/** Characters copied for one request: 500 steps in a form of 800,000. */
const MOST_COPIED = 400_000_000;

/**
 * Puts new steps after the first `from` of the journal and moves to `cursor`. Each new step is tried there and back,
 * also one that is undone at once: whatever the journal holds can be done and undone later.
 */
export const walkJournal = (
  journal: Journal,
  from: number,
  added: readonly DesignStep[],
  cursor: number,
): Walked => {
  if (from > journal.steps.length || cursor > from + added.length) return { ok: false, why: 'elsewhere' };
  if ((added.length + 1) * journal.text.length > MOST_COPIED) return { ok: false, why: 'too-much' };
  try {
    const at = added.length > 0 ? from : Math.min(journal.cursor, from);
    const base = move(journal.text, journal.steps, journal.cursor, at);
    let reached = cursor <= from ? move(base, journal.steps, at, cursor) : base;
    let text = base;
    for (const [index, step] of added.entries()) {
      const after = applyEdits(text, step.edits);
      if (applyEdits(after, step.inverse) !== text) return { ok: false, why: 'no-way-back' };
      text = after;
      if (from + index + 1 === cursor) reached = text;
    }
    return { ok: true, text: reached };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, why: 'elsewhere' };
    throw error;
  }
};

/** The text after `to` steps, when it stands after `from` of them. */
const move = (text: string, steps: readonly DesignStep[], from: number, to: number): string => {
  let moved = text;
  for (let at = from; at < to; at += 1) moved = applyEdits(moved, steps[at]!.edits);
  for (let at = from - 1; at >= to; at -= 1) moved = applyEdits(moved, steps[at]!.inverse);
  return moved;
};
