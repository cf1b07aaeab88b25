import type { Pool } from 'pg';
import type { Text } from '@tandem/domain';

/** Tells how far a paper is. A step that could not be told is not worth a paper that is not made. */
export class TellPaperProgress {
  private telling: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly id: string,
  ) {}

  say(progress: number, step: Text): void {
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
