import type { ReportView, RowEntryInput } from '@tandem/contracts';

export type ReportTextName = keyof ReportView['texts'];
export type ReportContextInput = ReportView['context']['entered'];

/** What people entered in a report. */
export interface ReportDraft {
  readonly entries: Readonly<Record<string, RowEntryInput>>;
  readonly context: ReportContextInput;
  readonly texts: ReportView['texts'];
  /** Of a form, where one is asked for instead of rows. */
  readonly answers: NonNullable<ReportView['answers']>;
}

/** Rows that the plan has no more keep what was entered for them. */
export function draftOf(
  view: Pick<ReportView, 'rows' | 'unplaced' | 'context' | 'texts' | 'answers'>,
): ReportDraft {
  const entered = [...view.rows.flatMap(({ entry }) => entry ?? []), ...view.unplaced];
  return {
    entries: Object.fromEntries(entered.map((entry) => [entry.measure, tidyEntry(entry)])),
    context: view.context.entered,
    texts: view.texts,
    answers: view.answers ?? {},
  };
}

/** Without fields that say nothing: an entry that was emptied is the entry that was never made. */
export function tidyEntry(entry: RowEntryInput): RowEntryInput {
  const kept = Object.entries(entry).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as RowEntryInput;
}

export const isEmptyEntry = (entry: RowEntryInput): boolean =>
  Object.keys(tidyEntry(entry)).every((field) => field === 'measure');

/** Alike in what they say, whatever the order of their fields. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    isSame(left[key], right[key]),
  );
};
