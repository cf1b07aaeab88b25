import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { newId } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import { CommitCase } from './commit-case.js';

const EVERY_MS = 1_000;
const BATCH = 256;

interface DueTimer {
  case_id: string;
  timer_id: string;
  fire_at: Date;
}

/**
 * Fires timers that are due. Time lives in PostgreSQL alone: no queue is asked, so none can forget. Two sweepers that
 * meet do no harm: the commit takes the timer away, and the second finds it gone.
 */
@Injectable()
export class SweepTimers implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
    private readonly logger: PinoLogger,
  ) {}

  start(): void {
    const again = async (): Promise<void> => {
      const fired = await this.sweep().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'timers could not be swept');
        return 0;
      });
      // A full batch means that more are due: after a long night there is no reason to wait.
      if (!this.stopped) this.timer = setTimeout(() => void again(), fired === BATCH ? 0 : EVERY_MS);
    };
    void again();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Fires what is due now. Returns how many were tried. */
  async sweep(): Promise<number> {
    const { rows } = await this.pool.query<DueTimer>({
      name: 'due-timers',
      text: 'select case_id, timer_id, fire_at from timer where fire_at <= now() order by fire_at limit $1',
      values: [BATCH],
    });
    await Promise.all(rows.map((row) => this.fire(row)));
    return rows.length;
  }

  private async fire(row: DueTimer): Promise<void> {
    const answer = await this.cases.commit({
      id: newId(),
      caseId: row.case_id,
      type: '@timer',
      at: new Date().toISOString(),
      actor: { kind: 'system' },
      timerId: row.timer_id,
      idempotencyKey: `timer:${row.timer_id}:${row.fire_at.getTime()}`,
    });
    if (answer.kind === 'moved') return;
    if (answer.refusal.code === 'stale-revision') return;
    if (answer.refusal.code === 'timer-gone') {
      this.cases.writer.live.drop(row.case_id);
      return;
    }
    // A timer that its own case refuses would be tried every second for ever: put it off and say so.
    this.logger.error(
      { case: row.case_id, timer: row.timer_id, code: answer.refusal.code },
      'a timer was refused by its case',
    );
    await this.pool.query(
      `update timer set fire_at = now() + interval '1 hour' where case_id = $1 and timer_id = $2`,
      [row.case_id, row.timer_id],
    );
    this.cases.writer.live.drop(row.case_id);
  }
}
