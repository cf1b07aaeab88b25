import type { MeasuredView, ReportRowView, RowEntryInput } from '@tandem/contracts';
import {
  readEntry,
  readNumber,
  sameNumbers,
  type EntryProblem,
  type RowEntry,
} from '@tandem/monitoring-core';
import { isSame, tidyEntry } from '../draft/report-draft.js';

/** A row as it stands on the screen: what the person wrote a moment ago, what the server reckoned before it. */
export interface ShownRow {
  readonly row: ReportRowView;
  readonly entry: RowEntryInput;
  readonly fact: MeasuredView | null;
  readonly from: 'live' | 'hand' | null;
  /** A person typed another number than the system reckons. */
  readonly differs: boolean;
  readonly problems: readonly EntryProblem[];
  readonly status: ReportRowView['status'];
  readonly statusProposed: boolean;
  readonly comment: string;
  readonly commentDemanded: boolean;
  readonly evidence: readonly string[];
  readonly events: ReportRowView['events'];
  /** The deviation is of what stood there before: the server reckons it anew. */
  readonly reckoning: boolean;
}

const SAYS_NUMBERS = ['numerator', 'denominator', 'count', 'present'] as const;

export function showRow(row: ReportRowView, written?: RowEntryInput): ShownRow {
  const known = row.entry ? tidyEntry(row.entry) : { measure: row.measure };
  const entry = written ?? { measure: row.measure };
  const { measured, problems } = readEntry(entry as RowEntry, {
    unit: row.unit,
    mayExceedWhole: row.mayExceedWhole,
  });
  const numbersMoved = SAYS_NUMBERS.some((field) => !isSame(known[field], entry[field]));
  const fact = numbersMoved ? factNow(row, entry, measured, problems.length > 0) : pick(row);
  const status = statusOf(row, entry, numbersMoved);
  return {
    row,
    entry,
    ...fact,
    differs:
      fact.from === 'hand' &&
      row.live !== null &&
      (fact.fact === null || !sameNumbers(fact.fact, row.live.measured)),
    problems,
    status,
    statusProposed: entry.status === undefined,
    comment: entry.comment ?? '',
    // A measure that was just marked as not done asks for its word at once.
    commentDemanded: entry.status === known.status ? row.commentDemanded : demandsWord(row, entry),
    evidence: entry.evidence ?? [],
    events: entry.events ?? [],
    reckoning: numbersMoved,
  };
}

const pick = ({ fact, from }: ReportRowView) => ({ fact, from });

function factNow(
  row: ReportRowView,
  entry: RowEntryInput,
  measured: MeasuredView | undefined,
  wrong: boolean,
): { readonly fact: MeasuredView | null; readonly from: 'live' | 'hand' | null } {
  if (wrong) return { fact: null, from: 'hand' };
  const live = row.live?.measured;
  if (live && (!measured || sameNumbers(measured, live))) return { fact: live, from: 'live' };
  return measured ? { fact: measured, from: 'hand' } : { fact: null, from: null };
}

/** A status that was proposed from other numbers says nothing of these. */
const statusOf = (row: ReportRowView, entry: RowEntryInput, numbersMoved: boolean): ReportRowView['status'] =>
  entry.status ?? (row.statusProposed && !numbersMoved ? row.status : null);

const demandsWord = (row: ReportRowView, { status }: RowEntryInput): boolean => {
  if (status === 'notDone') return true;
  if (status === 'notApplicable') return row.verdict !== 'notApplicable';
  return row.verdict === 'short' && !row.yearGoesOn;
};

/** The field is what was typed, else what the system reckons. */
export function fieldText(shown: ShownRow, field: 'numerator' | 'denominator' | 'count'): string {
  const typed = shown.entry[field];
  if (typed !== undefined) return String(typed);
  // Half of a share is the person's own: the other half of the system would make a number of nobody.
  const others = (['numerator', 'denominator', 'count'] as const).some(
    (other) => shown.entry[other] !== undefined,
  );
  const fact = shown.row.live?.measured;
  if (others || !fact) return '';
  if (fact.kind === 'share' && field !== 'count') return String(fact[field]);
  return fact.kind === 'count' && field === 'count' ? String(fact.count) : '';
}

/** A number where it reads as one, else the words as they were typed: nothing of them is lost. */
export function typedValue(text: string): number | string | undefined {
  const read = readNumber(text);
  if (!read) return undefined;
  return read.ok ? read.value : text.trim().slice(0, 40);
}

/** Per cent of a share, not rounded. */
export const percentOf = (measured: MeasuredView | null): number | null =>
  measured?.kind === 'share' && measured.denominator > 0
    ? (100 * measured.numerator) / measured.denominator
    : null;
