import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { caseIdOf, type CommitItem } from '@tandem/store';
import { isJobName, JobQueues, laneOf, type Job } from '@tandem/queue';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import { EnginePool } from '../database/pools.js';

const SWEEP_MS = 2_000;
/** Rows younger than this are still on their direct way from the commit. */
const GRACE = `interval '1 second'`;
const BATCH = 500;
/** The mark «queued» follows its job at leisure, well within the grace: most jobs are done by then and need none. */
const MARK_MS = 250;

interface OutboxRow {
  id: string;
  case_id: string | null;
  kind: string;
  payload: unknown;
  subject: string | null;
}

/**
 * Carries committed effects to the queue. The commit hands its rows over in memory, so no query is needed on the way;
 * whatever is lost there, with a process or with Redis, a sweep over the table finds again.
 */
@Injectable()
export class RelayOutbox implements OnModuleDestroy {
  private pending: Job[] = [];
  private flushing: Promise<void> | undefined;
  private sweeping: NodeJS.Timeout | undefined;
  private unmarked: string[] = [];
  private marking: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly pool: EnginePool,
    private readonly queues: JobQueues,
    private readonly logger: PinoLogger,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  start(): void {
    const again = async (): Promise<void> => {
      const swept = await this.sweep().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'the outbox could not be swept');
        return 0;
      });
      // A full batch means that more are waiting: ten thousand reminders do not take their turns every two seconds.
      if (!this.stopped) this.sweeping = setTimeout(() => void again(), swept === BATCH ? 0 : SWEEP_MS);
    };
    void again();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.sweeping);
    await this.flushing;
    clearTimeout(this.marking);
    await this.markQueued();
  }

  push(items: readonly CommitItem[]): void {
    const now = Date.now();
    for (const item of items) {
      const lane = laneOf((item.before ?? item.opening)?.subject);
      for (const effect of item.decision.change.effects) {
        if (effect.dueAt && Date.parse(effect.dueAt) > now) continue;
        this.pending.push({
          id: effect.id,
          name: effect.kind,
          caseId: caseIdOf(item),
          payload: effect.payload,
          ...(lane ? { lane } : {}),
        } as Job);
      }
    }
    if (this.pending.length > 0) this.flushing ??= this.flush().finally(() => (this.flushing = undefined));
  }

  private async flush(): Promise<void> {
    while (this.pending.length > 0) {
      const jobs = this.pending.splice(0, BATCH);
      try {
        await this.queues.addAll(jobs);
        this.markLater(jobs);
      } catch (error) {
        // They stay pending in the table; the sweep tries again.
        this.logger.warn({ err: error, jobs: jobs.length }, 'the queue did not take the effects');
        this.pending = [];
      }
    }
  }

  /** Moves due rows that nobody has queued, or that the queue may have forgotten: the job's id makes that harmless where it has not. */
  async sweep(): Promise<number> {
    const { rows } = await this.pool.query<OutboxRow>(
      `select o.*, c.subject from (
         select id, case_id, kind, payload from outbox where state = 'pending' and due_at <= now() - ${GRACE}
         union all
         select id, case_id, kind, payload from outbox where state = 'queued' and queued_at < now() - make_interval(secs => $2)
         limit $1) o left join "case" c on c.id = o.case_id`,
      [BATCH, this.env.OUTBOX_REARM_SECONDS],
    );
    if (rows.length === 0) return 0;
    const known = rows.filter((row) => isJobName(row.kind));
    await this.enqueue(known.map((row) => jobOf(row)));
    return rows.length;
  }

  /** Tells the queue and marks the rows at once, also those that were marked before: their turn comes round again. */
  private async enqueue(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queues.addAll(jobs);
    await this.pool.query({
      name: 'outbox-queued',
      text: `update outbox set state = 'queued', queued_at = now() where id = any($1::uuid[]) and state in ('pending', 'queued')`,
      values: [jobs.map((job) => job.id)],
    });
  }

  private markLater(jobs: readonly Job[]): void {
    for (const job of jobs) this.unmarked.push(job.id);
    this.marking ??= setTimeout(() => void this.markQueued(), MARK_MS);
  }

  private async markQueued(): Promise<void> {
    this.marking = undefined;
    const ids = this.unmarked.splice(0);
    if (ids.length === 0) return;
    await this.pool
      .query({
        name: 'outbox-mark-queued',
        text: `update outbox set state = 'queued', queued_at = now() where id = any($1::uuid[]) and state = 'pending'`,
        values: [ids],
      })
      // Unmarked rows are swept: the queue is told once more and knows the job by its id.
      .catch((error: unknown) => this.logger.warn({ err: error }, 'queued effects could not be marked'));
  }
}

const jobOf = (row: OutboxRow): Job => {
  const lane = laneOf(row.subject);
  return {
    id: row.id,
    name: row.kind,
    caseId: row.case_id,
    payload: row.payload,
    ...(lane ? { lane } : {}),
  } as Job;
};
