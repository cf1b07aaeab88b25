import type { StepKeeper } from './kept-steps.js';

const QUIET = 800;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;
/** As many steps as one message may carry. */
const MOST = 500;

export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused';

/** Where the saving of a draft stands; `at`: when the server took something last. */
export interface SaveState {
  readonly status: SaveStatus;
  readonly at: string | null;
  readonly message?: string;
}

/** What became of steps that were sent; a loss of the connection is thrown. */
export type SaveOutcome<Saved, Newer> =
  | { readonly kind: 'saved'; readonly saved: Saved }
  /** Somebody else was there before: the draft as it is now. */
  | ({ readonly kind: 'newer' } & Newer)
  | { readonly kind: 'refused'; readonly message: string };

/** A draft that is saved step by step. */
export interface SavedDraft<Step, Saved, Newer> {
  readonly getState: () => {
    readonly revision: number;
    readonly unsent: readonly Step[];
    readonly save: SaveState;
  };
  readonly subscribe: (listener: () => void) => () => void;
  readonly setSave: (status: SaveStatus, message?: string) => void;
  readonly takeSaved: (sent: readonly Step[], saved: Saved) => void;
  readonly takeNewer: (newer: Newer) => void;
  readonly takeKept: (steps: readonly Step[]) => void;
}

export type SendSteps<Step, Saved, Newer> = (
  revision: number,
  steps: readonly Step[],
  leaving: boolean,
) => Promise<SaveOutcome<Saved, Newer>>;

/** Sends what was done: after a silence, one message at a time, again and again while there is no connection. */
export class StepSaver<Step, Saved, Newer> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryIn = FIRST_RETRY;
  private saving: Promise<void> | undefined;
  private seen: readonly Step[];
  private forget: (() => void) | undefined;

  constructor(
    private readonly store: SavedDraft<Step, Saved, Newer>,
    private readonly send: SendSteps<Step, Saved, Newer>,
    private readonly keeper: StepKeeper<Step>,
    private readonly quiet = QUIET,
  ) {
    this.seen = store.getState().unsent;
    this.listen();
  }

  /** Takes up what an earlier page left; also after a stop, where the same page is shown again. */
  readonly begin = (): void => {
    this.listen();
    const kept = this.keeper.take();
    if (kept.length > 0) this.store.takeKept(kept);
  };

  /** Sends at once what is not sent; answers whether the server has everything. */
  readonly flush = async (leaving = false): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.saving) await this.saving;
    if (this.store.getState().save.status !== 'refused') {
      this.saving = this.save(leaving).finally(() => {
        this.saving = undefined;
      });
      await this.saving;
    }
    return this.store.getState().unsent.length === 0;
  };

  /** The connection is back: no need to wait for the next try. */
  readonly retryNow = (): void => {
    if (this.store.getState().save.status !== 'offline') return;
    this.retryIn = FIRST_RETRY;
    void this.flush();
  };

  readonly stop = (): void => {
    clearTimeout(this.timer);
    this.forget?.();
    this.forget = undefined;
  };

  private listen(): void {
    this.forget ??= this.store.subscribe(() => this.look());
  }

  private look(): void {
    const { unsent, save } = this.store.getState();
    if (unsent === this.seen) return;
    this.seen = unsent;
    this.keeper.keep(unsent);
    if (unsent.length === 0 || save.status === 'refused') return;
    if (save.status === 'saved') this.store.setSave('waiting');
    if (!this.saving && save.status !== 'offline') this.schedule(this.quiet);
  }

  private async save(leaving: boolean): Promise<void> {
    for (;;) {
      const { revision, unsent } = this.store.getState();
      const batch = unsent.slice(0, MOST);
      if (batch.length === 0) return this.store.setSave('saved');
      this.store.setSave('saving');
      try {
        const outcome = await this.send(revision, batch, leaving);
        this.retryIn = FIRST_RETRY;
        if (outcome.kind === 'saved') this.store.takeSaved(batch, outcome.saved);
        else if (outcome.kind === 'newer') this.store.takeNewer(outcome);
        else return this.store.setSave('refused', outcome.message);
      } catch {
        // A keeper that is touched tells other pages that this one lives.
        this.keeper.keep(this.store.getState().unsent);
        this.store.setSave('offline');
        return this.schedule(this.nextRetry());
      }
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
}
