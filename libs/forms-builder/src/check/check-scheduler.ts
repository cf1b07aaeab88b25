import type { StudioCheck } from '../state/index.js';

/** Asks for a moment when nobody is typing; returns how to change one's mind. */
export type WhenIdle = (work: () => void) => () => void;

/** Looks at one text. It may be slow and may be elsewhere (a worker); `stale` tells that nobody waits any more. */
export type LookAt = (text: string, stale: () => boolean) => Promise<StudioCheck | undefined>;

/**
 * Looks at the newest text only, in idle time, one look at a time: a letter typed during a look makes one more look
 * afterwards, not one for each letter.
 */
export class CheckScheduler {
  private wanted: string | undefined;
  private looking = false;
  private forget: (() => void) | undefined;
  private seen: string | undefined;

  constructor(
    private readonly lookAt: LookAt,
    private readonly whenIdle: WhenIdle,
    private readonly take: (check: StudioCheck) => void,
  ) {}

  ask(text: string): void {
    if (text === this.wanted || (this.wanted === undefined && text === this.seen)) return;
    this.wanted = text;
    if (!this.looking) this.schedule();
  }

  dispose(): void {
    this.forget?.();
    this.wanted = undefined;
  }

  private schedule(): void {
    this.forget?.();
    this.forget = this.whenIdle(() => void this.look());
  }

  private async look(): Promise<void> {
    const text = this.wanted;
    if (text === undefined) return;
    this.looking = true;
    try {
      const result = await this.lookAt(text, () => this.wanted !== text);
      if (result && this.wanted === text) {
        this.seen = text;
        this.take(result);
      }
    } finally {
      this.looking = false;
      // A look that gave nothing is not repeated for the same text: it would give nothing again, for ever.
      if (this.wanted === text) this.wanted = undefined;
      if (this.wanted !== undefined) this.schedule();
    }
  }
}
