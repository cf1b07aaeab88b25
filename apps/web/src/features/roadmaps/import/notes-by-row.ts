import type { ImportView } from '@tandem/contracts';

export type ImportNoteView = ImportView['notes'][number];
export type Certainty = ImportNoteView['certainty'];
export const CERTAINTIES = ['unread', 'guessed', 'sure'] as const satisfies readonly Certainty[];

/** What was noted about each row; what concerns the whole document stands under the empty name. */
export const notesByRow = (
  notes: readonly ImportNoteView[],
): ReadonlyMap<string, readonly ImportNoteView[]> => {
  const rows = new Map<string, ImportNoteView[]>();
  for (const note of notes) {
    const row = note.at.measure ?? '';
    rows.set(row, [...(rows.get(row) ?? []), note]);
  }
  return rows;
};

/** The least certain of several: that is what the row is marked with. */
export const leastCertain = (notes: readonly ImportNoteView[]): Certainty | undefined =>
  CERTAINTIES.find((one) => notes.some((note) => note.certainty === one));
