import type { FormDesignView } from '@tandem/contracts';
import { nextSave, type SavedJournal } from './next-save.js';
import { redoOn, type Redone } from './redo-on.js';
import type { StudioPort } from './studio-port.js';
import type { StudioStore } from './studio-store.js';

const QUIET = 800;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

/** Keeps the journal on the server: after a silence, one message at a time, again and again while there is no connection. */
export class StepSaver {
  private saved: SavedJournal;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryIn = FIRST_RETRY;
  private saving: Promise<void> | undefined;
  private readonly forget: () => void;

  constructor(
    private readonly store: StudioStore,
    private readonly port: Pick<StudioPort, 'saveSteps'>,
    private readonly quiet = QUIET,
  ) {
    this.saved = store.getState().origin;
    this.forget = store.subscribe((now, before) => {
      if (now.origin !== before.origin) this.saved = now.origin;
      if (now.steps === before.steps && now.cursor === before.cursor) return;
      if (this.mayTry()) this.schedule(this.quiet);
    });
  }

  /** Saves at once what is not saved; resolves when there is nothing left or it cannot be done now. */
  readonly flush = async (leaving = false): Promise<void> => {
    clearTimeout(this.timer);
    if (this.saving) await this.saving;
    if (!this.mayTry()) return;
    this.saving = this.save(leaving).finally(() => {
      this.saving = undefined;
    });
    await this.saving;
  };

  /** The connection is back: no need to wait for the next try. */
  readonly retryNow = (): void => {
    if (this.store.getState().save.status !== 'offline') return;
    this.retryIn = FIRST_RETRY;
    void this.flush();
  };

  /** Goes over to another state of the draft. `carry` performs on it what had not been saved. */
  readonly goOver = (design: FormDesignView, carry: boolean): Redone => {
    clearTimeout(this.timer);
    const lost = this.unsavedSteps();
    this.store.actions.takeDesign(design);
    return carry ? redoOn(this.store, lost) : { done: 0, refused: [] };
  };

  /** Steps of this window that the server does not have, as far as they are done. */
  readonly unsavedSteps = () => {
    const { steps, cursor } = this.store.getState();
    const known = new Set(this.saved.steps.slice(0, this.saved.cursor));
    return steps.slice(0, cursor).filter((step) => !known.has(step));
  };

  stop(): void {
    clearTimeout(this.timer);
    this.forget();
  }

  /** Not while a person is to choose between two states, nor while somebody else holds the form. */
  private mayTry(): boolean {
    const { status } = this.store.getState().save;
    return status !== 'stale' && status !== 'held' && status !== 'refused';
  }

  private async save(leaving: boolean): Promise<void> {
    const { document, steps, cursor } = this.store.getState();
    const next = nextSave(this.saved, { text: document.text, steps, cursor });
    if (!next) return this.settle();
    this.store.actions.takeSave({ status: 'saving' });
    try {
      const outcome = await this.port.saveSteps(next.message, { leaving });
      this.retryIn = FIRST_RETRY;
      if (outcome.kind === 'saved') {
        this.take(next.then, outcome);
        await this.save(leaving);
      } else if (outcome.kind === 'stale') {
        this.store.actions.takeSave({ status: 'stale', theirs: outcome.theirs });
      } else if (outcome.kind === 'held') {
        this.store.actions.takeHolder(outcome.holder);
        this.store.actions.takeSave({ status: 'held' });
      } else this.store.actions.takeSave({ status: 'refused', message: outcome.message });
    } catch {
      this.store.actions.takeSave({ status: 'offline' });
      this.schedule(this.nextRetry());
    }
  }

  private take(
    then: Omit<SavedJournal, 'revision'>,
    { revision, savedAt, dropped }: { revision: number; savedAt: string; dropped: number },
  ): void {
    this.saved = { steps: then.steps.slice(dropped), cursor: Math.max(0, then.cursor - dropped), revision };
    this.store.actions.dropSteps(dropped);
    this.store.actions.takeRevision(revision, savedAt);
  }

  private settle(): void {
    if (this.store.getState().save.status !== 'saved')
      this.store.actions.takeSave({ status: 'saved', message: undefined, theirs: undefined });
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
