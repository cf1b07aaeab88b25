import type { JsonObject } from '@tandem/domain';
import { sameJson } from '../state/pointer.js';
import type { DraftPort, DraftStatus, StoredDraft } from './draft-port.js';

export interface DraftState {
  readonly status: DraftStatus;
  readonly savedAt: Date | null;
  readonly theirs: StoredDraft | null;
  readonly answers: JsonObject;
}

export interface DraftSaverOptions {
  readonly port: DraftPort;
  readonly initial: JsonObject;
  /** Milliseconds after the last key. */
  readonly quiet?: number;
}

const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

/** Keeps a draft on the server: saves after a silence, one save at a time, tries again while there is no connection. */
export class DraftSaver {
  state: DraftState;
  private readonly listeners = new Set<() => void>();
  private revision: number | null = null;
  private stored: JsonObject | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryIn = FIRST_RETRY;
  private opened = false;
  private saving: Promise<void> | null = null;
  private readonly port: DraftPort;
  private readonly quiet: number;

  constructor({ port, initial, quiet = 800 }: DraftSaverOptions) {
    this.port = port;
    this.quiet = quiet;
    this.state = { status: 'loading', savedAt: null, theirs: null, answers: initial };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens the draft. What was typed while it was on its way is not lost: it wins and is saved. */
  async open(): Promise<void> {
    const before = this.state.answers;
    try {
      const draft = await this.port.load();
      const typed = this.state.answers !== before;
      this.opened = true;
      this.retryIn = FIRST_RETRY;
      if (draft) {
        this.revision = draft.revision;
        this.stored = draft.data;
      }
      this.set({
        status: typed ? 'unsaved' : draft ? 'saved' : 'idle',
        savedAt: draft?.at ? new Date(draft.at) : null,
        ...(draft && !typed ? { answers: draft.data } : {}),
      });
      if (typed) this.schedule(this.quiet);
    } catch {
      this.set({ status: 'offline' });
      this.timer = setTimeout(() => void this.open(), this.nextRetry());
    }
  }

  readonly change = (answers: JsonObject): void => {
    if (sameJson(answers, this.state.answers)) return;
    const { status } = this.state;
    this.set({ answers, status: status === 'saved' || status === 'idle' ? 'unsaved' : status });
    // Not before the draft was read: its revision would be unknown; nor while a person is choosing between two.
    if (status !== 'loading' && status !== 'conflict') this.schedule(this.quiet);
  };

  /** Saves at once. `leaving` when the page is being hidden or closed. */
  readonly flush = async (leaving = false): Promise<void> => {
    clearTimeout(this.timer);
    if (this.state.status === 'loading' || this.state.status === 'conflict') return;
    // Without the revision that the server has, a save could only be refused.
    if (!this.opened) return this.open();
    if (this.saving) await this.saving;
    if (this.stored !== null && sameJson(this.stored, this.state.answers)) return;
    if (this.stored === null && this.state.status === 'idle') return;
    this.saving = this.save(leaving).finally(() => {
      this.saving = null;
    });
    await this.saving;
  };

  /** The connection is back: no need to wait for the next try. */
  readonly retryNow = (): void => {
    if (this.state.status !== 'offline') return;
    this.retryIn = FIRST_RETRY;
    void this.flush();
  };

  readonly resolve = async (keep: 'mine' | 'theirs'): Promise<void> => {
    const { theirs } = this.state;
    if (!theirs) return;
    this.revision = theirs.revision;
    this.stored = theirs.data;
    if (keep === 'theirs') {
      this.set({
        status: 'saved',
        theirs: null,
        answers: theirs.data,
        savedAt: theirs.at ? new Date(theirs.at) : null,
      });
      return;
    }
    this.set({ status: 'unsaved', theirs: null });
    await this.flush();
  };

  close(): void {
    clearTimeout(this.timer);
  }

  private async save(leaving: boolean): Promise<void> {
    const { answers } = this.state;
    this.set({ status: 'saving' });
    try {
      const outcome = await this.port.save(answers, this.revision, { leaving });
      this.retryIn = FIRST_RETRY;
      if (outcome.kind === 'conflict') {
        this.set({ status: 'conflict', theirs: outcome.theirs });
        return;
      }
      this.revision = outcome.revision;
      this.stored = answers;
      const more = this.state.answers !== answers;
      this.set({
        status: more ? 'unsaved' : 'saved',
        savedAt: outcome.at ? new Date(outcome.at) : new Date(),
      });
      if (more) this.schedule(this.quiet);
    } catch {
      this.set({ status: 'offline' });
      this.schedule(this.nextRetry());
    }
  }

  private nextRetry(): number {
    const wait = this.retryIn;
    this.retryIn = Math.min(LAST_RETRY, this.retryIn * 2);
    return wait;
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private set(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of [...this.listeners]) listener();
  }
}
