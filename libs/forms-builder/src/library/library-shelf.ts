import type { LibraryBlock } from '@tandem/contracts';
import type { StudioPort } from '../state/index.js';

export type ShelfState = readonly LibraryBlock[] | 'wait' | 'failed';

/** Blocks of the library as everybody in the studio sees them: asked for once, renewed after every change. */
export class LibraryShelf {
  private blocks: ShelfState | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly library: StudioPort['library']) {}

  readonly state = (): ShelfState => this.blocks ?? 'wait';

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.blocks === undefined) void this.load();
    return () => this.listeners.delete(listener);
  };

  async load(): Promise<void> {
    if (!Array.isArray(this.blocks)) this.tell('wait');
    try {
      this.tell(await this.library.list());
    } catch {
      this.tell('failed');
    }
  }

  private tell(blocks: ShelfState): void {
    this.blocks = blocks;
    for (const listener of [...this.listeners]) listener();
  }
}

const shelves = new WeakMap<StudioPort, LibraryShelf>();

export const shelfOf = (port: StudioPort): LibraryShelf => {
  const known = shelves.get(port) ?? new LibraryShelf(port.library);
  shelves.set(port, known);
  return known;
};
