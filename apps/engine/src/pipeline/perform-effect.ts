import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { checkHandlers, JobWorkers, type Job, type QueueBackend } from '@tandem/queue';
import { EffectLedger } from '@tandem/store';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import { EnginePool } from '../database/pools.js';
import { EFFECT_HANDLERS, type EffectHandler } from './effect-handler.js';
import { QUEUE_BACKEND } from './queue-backend.token.js';

/** The receiving end of the queue: finds the handler, keeps the ledger, turns a final failure into an incident. */
@Injectable()
export class PerformEffect implements OnModuleDestroy {
  private readonly handlers: Map<string, EffectHandler>;
  private readonly ledger: EffectLedger;
  private workers: JobWorkers | undefined;

  constructor(
    private readonly pool: EnginePool,
    @Inject(EFFECT_HANDLERS) handlers: EffectHandler[],
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly logger: PinoLogger,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {
    const wrong = checkHandlers(handlers);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    this.handlers = new Map(handlers.map((handler) => [handler.name, handler]));
    this.ledger = new EffectLedger(pool);
  }

  start(): void {
    this.workers = new JobWorkers(this.backend, {
      concurrency: 64,
      lockSeconds: this.env.JOB_LOCK_SECONDS,
      perform: (job) => this.perform(job),
      onFailed: (job, error, attempt, final) => void this.noteFailure(job, error, attempt, final),
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.workers?.close();
  }

  /** Performs a job unless the ledger says that it was done, or a person has skipped it. */
  async perform(job: Job): Promise<void> {
    if (!(await this.ledger.isOpen(job.id))) return;
    await this.handlers.get(job.name)!.perform(job as never, (write) => this.ledger.record(job.id, write));
  }

  private async noteFailure(
    job: { id: string; name: string },
    error: Error,
    attempt: number,
    final: boolean,
  ): Promise<void> {
    this.logger[final ? 'error' : 'warn'](
      { err: error, job: job.name, id: job.id, attempt },
      final ? 'an effect failed for good' : 'an effect will be tried again',
    );
    await this.pool
      .query(
        `update outbox set attempts = attempts + 1, last_error = $2, state = case when $3 then 'failed' else state end, failed_at = case when $3 then now() else failed_at end
         where id = $1 and state <> 'done'`,
        [job.id, error.message.slice(0, 2_000), final],
      )
      .catch((lost: unknown) => this.logger.error({ err: lost, id: job.id }, 'a failure could not be noted'));
  }
}
