import type { RowEntryInput, SaveReport } from '@tandem/contracts';
import {
  isEmptyEntry,
  isSame,
  tidyEntry,
  type ReportContextInput,
  type ReportDraft,
  type ReportTextName,
} from './report-draft.js';

/** What became of one place, with what stood there before: of two people who wrote, both are told apart by it. */
export type Change =
  | {
      readonly at: 'row';
      readonly measure: string;
      readonly before: RowEntryInput | null;
      readonly after: RowEntryInput | null;
    }
  | { readonly at: 'context'; readonly before: ReportContextInput; readonly after: ReportContextInput }
  | {
      readonly at: 'answers';
      readonly before: ReportDraft['answers'];
      readonly after: ReportDraft['answers'];
    }
  | {
      readonly at: 'text';
      readonly text: ReportTextName;
      readonly before: string;
      readonly after: string;
    };

const TEXTS: readonly ReportTextName[] = ['analysis', 'deficits', 'proposals'];

/** What stands differently in `after`. */
export function changesBetween(before: ReportDraft, after: ReportDraft): readonly Change[] {
  const measures = new Set([...Object.keys(before.entries), ...Object.keys(after.entries)]);
  const rows = [...measures].flatMap((measure): Change[] => {
    const [was, is] = [before.entries[measure] ?? null, after.entries[measure] ?? null];
    return was === is || isSame(was, is) ? [] : [{ at: 'row', measure, before: was, after: is }];
  });
  const context: Change[] = isSame(before.context, after.context)
    ? []
    : [{ at: 'context', before: before.context, after: after.context }];
  const texts = TEXTS.flatMap((text): Change[] =>
    before.texts[text] === after.texts[text]
      ? []
      : [{ at: 'text', text, before: before.texts[text], after: after.texts[text] }],
  );
  const answers: Change[] = isSame(before.answers, after.answers)
    ? []
    : [{ at: 'answers', before: before.answers, after: after.answers }];
  return [...rows, ...context, ...texts, ...answers];
}

export function applyChange(draft: ReportDraft, change: Change): ReportDraft {
  switch (change.at) {
    case 'row':
      return { ...draft, entries: withEntry(draft.entries, change.measure, change.after) };
    case 'context':
      return { ...draft, context: change.after };
    case 'answers':
      return { ...draft, answers: change.after };
    case 'text':
      return { ...draft, texts: { ...draft.texts, [change.text]: change.after } };
  }
}

export const applyChanges = (draft: ReportDraft, changes: readonly Change[]): ReportDraft =>
  changes.reduce(applyChange, draft);

export const inverseOf = (change: Change): Change =>
  ({ ...change, before: change.after, after: change.before }) as Change;

export function withEntry(
  entries: ReportDraft['entries'],
  measure: string,
  entry: RowEntryInput | null,
): ReportDraft['entries'] {
  const { [measure]: _, ...others } = entries;
  return entry && !isEmptyEntry(entry) ? { ...others, [measure]: tidyEntry(entry) } : others;
}

/** As the server is told. */
export function stepOf(change: Change): SaveReport['steps'][number] {
  switch (change.at) {
    case 'row':
      return change.after
        ? { do: 'setRow', entry: change.after }
        : { do: 'clearRow', measure: change.measure };
    case 'context':
      return { do: 'setContext', context: change.after };
    case 'answers':
      return { do: 'setAnswers', answers: change.after };
    case 'text':
      return { do: 'setText', text: change.text, value: change.after };
  }
}
