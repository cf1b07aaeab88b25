import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { checkHandlers, JobWorkers, type Job, type QueueBackend } from '@tandem/queue';
import { EnginePool } from '../database/pools.js';
import { EFFECT_HANDLERS, type EffectHandler } from './effect-handler.js';
import { QUEUE_BACKEND } from './queue-backend.token.js';

/** The receiving end of the queue: finds the handler, keeps the ledger, turns a final failure into an incident. */
@Injectable()
export class PerformEffect implements OnModuleDestroy {
  private readonly handlers: Map<string, EffectHandler>;
  private workers: JobWorkers | undefined;

  constructor(
    private readonly pool: EnginePool,
    @Inject(EFFECT_HANDLERS) handlers: EffectHandler[],
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly logger: PinoLogger,
  ) {
    const wrong = checkHandlers(handlers);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    this.handlers = new Map(handlers.map((handler) => [handler.name, handler]));
  }

  start(): void {
    this.workers = new JobWorkers(this.backend, {
      concurrency: 32,
      perform: (job) => this.perform(job),
      onFailed: (job, error, attempt, final) => void this.noteFailure(job, error, attempt, final),
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.workers?.close();
  }

  /** Performs a job unless the ledger says that it was done. */
  async perform(job: Job): Promise<void> {
    const { rows } = await this.pool.query<{ state: string; done: boolean }>({
      name: 'effect-state',
      text: `select state, exists (select 1 from effect_done where outbox_id = $1) as done from outbox where id = $1`,
      values: [job.id],
    });
    const row = rows[0];
    // Skipped by a person, or done before the queue forgot it.
    if (!row || row.done || row.state === 'skipped' || row.state === 'done') return;
    await this.handlers.get(job.name)!.perform(job as never, (write) => this.record(job.id, write));
  }

  private async record(
    id: string,
    write: (client: import('pg').PoolClient) => Promise<unknown>,
  ): Promise<void> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const { rowCount } = await client.query(
        'insert into effect_done (outbox_id) values ($1) on conflict do nothing',
        [id],
      );
      if (rowCount === 1) {
        const result = await write(client);
        await client.query(
          `update effect_done set result = $2 where outbox_id = $1 and $2::jsonb is not null`,
          [id, result === undefined ? null : JSON.stringify(result)],
        );
        await client.query(`update outbox set state = 'done', last_error = null where id = $1`, [id]);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
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
