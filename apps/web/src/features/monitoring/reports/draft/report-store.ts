import type { ReportIssueView, ReportRowView, ReportSaved, ReportView } from '@tandem/contracts';
import type { SavedDraft, SaveState } from '../../../../shared/drafts/step-saver.js';
import { WatchedDraft } from '../../../../shared/drafts/watched-draft.js';
import type { NewerReport } from '../api/save-report.js';
import { applyChanges, changesBetween, inverseOf, withEntry, type Change } from './change.js';
import { mergeChanges, type Conflict } from './merge-changes.js';
import { draftOf, type ReportDraft } from './report-draft.js';

/** One thing that the person did: one step back takes all of it. */
export interface Deed {
  /** «Вставлено строк: 12», told when it is undone. */
  readonly name: string;
  readonly changes: readonly Change[];
}

export interface ReportState {
  /** As it stands on the screen. */
  readonly draft: ReportDraft;
  /** As the server has it. */
  readonly known: ReportDraft;
  readonly revision: number;
  /** As the server reckoned them last. */
  readonly rows: readonly ReportRowView[];
  readonly issues: readonly ReportIssueView[];
  readonly past: readonly Deed[];
  readonly future: readonly Deed[];
  readonly unsent: readonly Change[];
  readonly save: SaveState;
  /** What two people wrote differently. */
  readonly conflicts: readonly Conflict[];
  /** How many changes of before a reload were taken up again. */
  readonly restored: number;
}

const MOST_UNDO = 200;

/** The report that is being written: what stands in it, what can be undone, what the server does not have yet. */
export class ReportStore
  extends WatchedDraft<ReportState>
  implements SavedDraft<Change, ReportSaved, NewerReport>
{
  constructor(view: ReportView) {
    const draft = draftOf(view);
    super({
      draft,
      known: draft,
      revision: view.showing.draftRevision ?? 0,
      rows: view.rows,
      issues: view.issues,
      past: [],
      future: [],
      unsent: [],
      save: { status: 'saved', at: view.showing.savedAt },
      conflicts: [],
      restored: 0,
    });
  }

  /** Writes a draft that was made of the present one; nothing is done where it says the same. */
  readonly write = (name: string, make: (draft: ReportDraft) => ReportDraft): void => {
    const { draft, past } = this.state;
    const made = make(draft);
    const changes = changesBetween(draft, made);
    if (changes.length === 0) return;
    this.show(made, { past: [...past.slice(-MOST_UNDO + 1), { name, changes }], future: [] });
  };

  /** What has its own way back, as a form that is typed in letter by letter. */
  readonly put = (make: (draft: ReportDraft) => ReportDraft): void => this.show(make(this.state.draft), {});

  /** Takes the last deed back; answers it, or nothing where there is none. */
  readonly undo = (): Deed | undefined => {
    const { draft, past, future } = this.state;
    const deed = past.at(-1);
    if (!deed) return undefined;
    this.show(mergeChanges(draft, deed.changes.map(inverseOf)).draft, {
      past: past.slice(0, -1),
      future: [...future, deed],
    });
    return deed;
  };

  readonly redo = (): Deed | undefined => {
    const { draft, past, future } = this.state;
    const deed = future.at(-1);
    if (!deed) return undefined;
    this.show(mergeChanges(draft, deed.changes).draft, {
      past: [...past, deed],
      future: future.slice(0, -1),
    });
    return deed;
  };

  readonly takeSaved = (sent: readonly Change[], saved: ReportSaved): void => {
    const { draft, known, rows, revision } = this.state;
    const told = new Map(saved.rows.map((row) => [row.measure, row]));
    // Of a row that was saved the server tells also what others wrote in it meanwhile.
    const heard = saved.rows.reduce<ReportDraft['entries']>(
      (entries, { measure, entry }) => withEntry(entries, measure, entry),
      applyChanges(known, sent).entries,
    );
    const next = { ...applyChanges(known, sent), entries: heard };
    const merged = mergeChanges(next, changesBetween(applyChanges(known, sent), draft));
    const unsent = changesBetween(next, merged.draft);
    this.set({
      known: next,
      draft: merged.draft,
      unsent,
      // Others wrote in other places meanwhile: until that is read, what is written over it is not taken as seen.
      revision: saved.revision <= revision + 1 ? saved.revision : revision,
      rows: rows.map((row) => told.get(row.measure) ?? row),
      issues: saved.issues,
      save: { status: unsent.length > 0 ? 'waiting' : 'saved', at: saved.savedAt },
    });
  };

  /** Somebody else's draft is newer: what is not sent is made on it again. */
  readonly takeNewer = ({ view }: NewerReport): void => {
    const known = draftOf(view);
    const { draft, conflicts } = mergeChanges(known, this.state.unsent);
    this.set({
      known,
      draft,
      unsent: changesBetween(known, draft),
      revision: view.showing.draftRevision ?? 0,
      rows: view.rows,
      issues: view.issues,
      conflicts: [...this.state.conflicts, ...conflicts],
    });
  };

  /** What an earlier page could not send. */
  readonly takeKept = (changes: readonly Change[]): void => {
    const { draft, conflicts } = mergeChanges(this.state.draft, changes);
    const restored = changesBetween(this.state.draft, draft).length;
    this.show(draft, { conflicts: [...this.state.conflicts, ...conflicts], restored });
  };

  /** Of a field that two people wrote: theirs after all, or ours as it stands. */
  readonly settle = (name: string, conflict: Conflict, whose: 'ours' | 'theirs'): void => {
    if (whose === 'theirs') this.write(name, conflict.takeTheirs);
    this.set({ conflicts: this.state.conflicts.filter((one) => one !== conflict) });
  };

  readonly forgetRestored = (): void => this.set({ restored: 0 });

  /** What was done here is let go: the report is what the server has. */
  readonly letGo = (view: ReportView): void => {
    this.set({ past: [], future: [], unsent: [], conflicts: [] });
    this.takeNewer({ view });
    this.setSave('saved');
  };

  private show(draft: ReportDraft, more: Partial<ReportState>): void {
    this.set({ ...more, draft, unsent: changesBetween(this.state.known, draft) });
  }
}
