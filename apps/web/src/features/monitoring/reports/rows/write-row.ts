import type { RowEntryInput } from '@tandem/contracts';
import { withEntry } from '../draft/change.js';
import type { ReportDraft } from '../draft/report-draft.js';
import { fieldText, typedValue, type ShownRow } from './shown-row.js';

export type NumberName = 'numerator' | 'denominator' | 'count';
export type RowChange = Partial<Omit<RowEntryInput, 'measure'>>;

/** What a person writes in a row; a field with nothing in it is taken away. */
export const writeRow =
  (measure: string, change: RowChange) =>
  (draft: ReportDraft): ReportDraft => ({
    ...draft,
    entries: withEntry(draft.entries, measure, {
      ...(draft.entries[measure] ?? {}),
      ...change,
      measure,
    } as RowEntryInput),
  });

/**
 * One typed number. Both numbers of a share are the person's as soon as he changes one of them: the other stays as it
 * was shown, so that what the system reckons later does not move half of what he typed.
 */
export function numberChange(shown: ShownRow, field: NumberName, text: string): RowChange {
  const value = typedValue(text);
  if (field === 'count') return { count: value };
  const other = field === 'numerator' ? 'denominator' : 'numerator';
  const kept = shown.entry[other] ?? typedValue(fieldText(shown, other));
  return { [field]: value, [other]: kept };
}

/** The system's own figure again. */
export const LIVE_AGAIN: RowChange = {
  numerator: undefined,
  denominator: undefined,
  count: undefined,
  present: undefined,
};
