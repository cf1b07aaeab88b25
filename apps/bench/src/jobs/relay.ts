import type { Pool } from 'pg';
import type { Job, JobQueues } from '@tandem/queue';
import { caseIdOf, type CommitItem } from '@tandem/store';

const BATCH = 500;
/** The mark follows its job at leisure: most jobs are done by then and need none. */
const MARK_MS = 250;

/** As the engine's `RelayOutbox` does it: rows go to the queue from memory, the table is marked in batches. */
export class Relay {
  private pending: Job[] = [];
  private marks: string[] = [];
  private flushing: Promise<void> | undefined;
  private readonly timer = setInterval(() => void this.mark(), MARK_MS).unref();

  constructor(
    private readonly pool: Pool,
    private readonly queues: JobQueues,
  ) {}

  push(items: readonly CommitItem[]): void {
    for (const item of items)
      for (const { id, kind, payload, dueAt } of item.decision.change.effects)
        if (!dueAt) this.pending.push({ id, name: kind, caseId: caseIdOf(item), payload } as Job);
    this.flushing ??= this.flush().finally(() => (this.flushing = undefined));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async flush(): Promise<void> {
    while (this.pending.length > 0) {
      const jobs = this.pending.splice(0, BATCH);
      await this.queues.addAll(jobs);
      for (const job of jobs) this.marks.push(job.id);
    }
  }

  private async mark(): Promise<void> {
    const ids = this.marks.splice(0);
    if (ids.length === 0) return;
    await this.pool.query({
      name: 'outbox-queued',
      text: `update outbox set state = 'queued', queued_at = now() where id = any($1::uuid[]) and state = 'pending'`,
      values: [ids],
    });
  }
}
