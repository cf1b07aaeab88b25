import type { Pool } from 'pg';
import type { Text } from '@tandem/domain';

/** People look at the bar a few times a second; the table is not written more often. */
const EVERY_MS = 250;

/** Tells how far a paper is. A step that could not be told is not worth a paper that is not made. */
export class TellPaperProgress {
  private last = 0;
  private step = '';
  private telling: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly id: string,
  ) {}

  say(progress: number, step: Text): void {
    const now = Date.now();
    if (step.ru === this.step && now - this.last < EVERY_MS) return;
    this.last = now;
    this.step = step.ru;
    this.telling = this.telling.then(() =>
      this.pool
        .query(
          `update paper set status = 'building', progress = greatest(progress, $2), step = $3 where id = $1 and status in ('waiting', 'building')`,
          [this.id, progress, JSON.stringify(step)],
        )
        .catch(() => undefined),
    );
  }

  /** Everything that was said is written. */
  async settled(): Promise<void> {
    await this.telling;
  }
}
