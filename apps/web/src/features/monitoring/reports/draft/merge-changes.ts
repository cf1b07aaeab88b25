import type { RowEntryInput } from '@tandem/contracts';
import { applyChange, type Change } from './change.js';
import { isSame, type ReportDraft } from './report-draft.js';

/** A field that two people wrote differently: ours stands, theirs is told and can be taken. */
export interface Conflict {
  readonly place: Change;
  /** The field of a row, of the context or of a form; of a text none. */
  readonly field: string | null;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** Puts theirs in the place of ours. */
  readonly takeTheirs: (draft: ReportDraft) => ReportDraft;
}

export interface Merged {
  readonly draft: ReportDraft;
  readonly conflicts: readonly Conflict[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Makes changes on a newer draft, field by field: what only one person touched is as he left it. */
export function mergeChanges(newer: ReportDraft, changes: readonly Change[]): Merged {
  let draft = newer;
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    const merged = mergeOne(draft, change);
    draft = merged.draft;
    conflicts.push(...merged.conflicts);
  }
  return { draft, conflicts };
}

function mergeOne(draft: ReportDraft, change: Change): Merged {
  if (change.at === 'text') {
    const theirs = draft.texts[change.text];
    const merged = applyChange(draft, change);
    if (theirs === change.before || theirs === change.after) return { draft: merged, conflicts: [] };
    return { draft: merged, conflicts: [conflictOf(change, null, change.after, theirs)] };
  }
  const [before, after] = [fieldsOf(change, change.before), fieldsOf(change, change.after)];
  const theirs = fieldsOf(change, standsAt(draft, change));
  const { fields, differ } = mergeFields(before, after, theirs);
  return {
    draft: applyChange(draft, { ...change, after: fields } as Change),
    conflicts: differ.map((field) => conflictOf(change, field, after[field], theirs[field])),
  };
}

const standsAt = (draft: ReportDraft, change: Exclude<Change, { at: 'text' }>): unknown =>
  change.at === 'row' ? draft.entries[change.measure] : draft[change.at];

const fieldsOf = (change: Change, value: unknown): Fields =>
  (value as Fields | null | undefined) ?? (change.at === 'row' ? { measure: change.measure } : {});

function mergeFields(before: Fields, after: Fields, theirs: Fields) {
  const fields: Record<string, unknown> = { ...theirs };
  const differ: string[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSame(before[name], after[name])) continue;
    const lists = [before[name], after[name], theirs[name]].map((list) => list ?? []);
    if (lists.every((list) => Array.isArray(list))) {
      const [was, ours, others] = lists as [unknown[], unknown[], unknown[]];
      fields[name] = mergeLists(was, ours, others);
      continue;
    }
    if (!isSame(theirs[name], before[name]) && !isSame(theirs[name], after[name])) differ.push(name);
    fields[name] = after[name];
  }
  return { fields, differ };
}

const keyOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'id' in item ? item.id : item;

/** Addresses and events: what was added by both stays, what one removed goes, an event that we wrote is ours. */
function mergeLists(
  before: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] {
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const mine = new Map(ours.map((item) => [keyOf(item), item]));
  const kept = theirs.flatMap((item) => {
    const key = keyOf(item);
    if (!mine.has(key)) return was.has(key) ? [] : [item];
    return [isSame(mine.get(key), was.get(key)) ? item : mine.get(key)];
  });
  const there = new Set(theirs.map(keyOf));
  const added = ours.filter((item) => {
    const key = keyOf(item);
    // Gone there and untouched here: somebody removed it.
    return !there.has(key) && !(was.has(key) && isSame(was.get(key), item));
  });
  return [...kept, ...added];
}

function conflictOf(place: Change, field: string | null, ours: unknown, theirs: unknown): Conflict {
  return {
    place,
    field,
    ours,
    theirs,
    takeTheirs: (draft) => {
      if (place.at === 'text') return { ...draft, texts: { ...draft.texts, [place.text]: theirs as string } };
      const taken = field === null ? {} : { [field]: theirs };
      if (place.at !== 'row') return { ...draft, [place.at]: { ...draft[place.at], ...taken } };
      const { measure } = place;
      const entry = { ...draft.entries[measure], ...taken, measure } as RowEntryInput;
      return applyChange(draft, { ...place, after: entry });
    },
  };
}
