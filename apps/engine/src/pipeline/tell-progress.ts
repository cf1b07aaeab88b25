import type { Pool } from 'pg';
import type { Text } from '@tandem/domain';

/** People look at the bar a few times a second; the table is not written more often. */
const EVERY_MS = 250;

/** Rows of long work: where they stand, and the word for being at it. */
interface ProgressRows {
  readonly table: 'roadmap_import' | 'paper';
  readonly atWork: 'reading' | 'building';
}

/** Tells how far long work is. A step that could not be told is not worth work that fails. */
export class TellProgress {
  private last = 0;
  private step = '';
  private telling: Promise<unknown> = Promise.resolve();
  private readonly update: string;

  constructor(
    private readonly pool: Pool,
    { table, atWork }: ProgressRows,
    private readonly id: string,
  ) {
    this.update = `update ${table} set status = '${atWork}', progress = greatest(progress, $2), step = $3 where id = $1 and status in ('waiting', '${atWork}')`;
  }

  say(progress: number, step: Text): void {
    const now = Date.now();
    if (step.ru === this.step && now - this.last < EVERY_MS) return;
    this.last = now;
    this.step = step.ru;
    this.telling = this.telling.then(() =>
      this.pool.query(this.update, [this.id, progress, JSON.stringify(step)]).catch(() => undefined),
    );
  }

  /** Everything that was said is written. */
  async settled(): Promise<void> {
    await this.telling;
  }
}
