import type { SaveState, SaveStatus } from './step-saver.js';

/** The state of a draft that the page watches: what it is, who is told of a change, where its saving stands. */
export abstract class WatchedDraft<State extends { readonly save: SaveState }> {
  private readonly listeners = new Set<() => void>();

  protected constructor(protected state: State) {}

  readonly getState = (): State => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly setSave = (status: SaveStatus, message?: string): void => {
    const { at, status: before, message: said } = this.state.save;
    if (status === before && message === said) return;
    this.state = { ...this.state, save: { status, at, ...(message === undefined ? {} : { message }) } };
    this.tell();
  };

  protected set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
