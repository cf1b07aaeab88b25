import type { Queue } from 'bullmq';
import type { QueueBackend } from './backend/queue-backend.js';
import { JOBS, QUEUES, type Job, type QueueName } from './catalogue/jobs.js';

/** The sending side: puts outbox rows into their queues. */
export class JobQueues {
  private readonly queues: Map<QueueName, Queue>;

  constructor(private readonly backend: QueueBackend) {
    this.queues = new Map(QUEUES.map((name) => [name, backend.queue(name)]));
    for (const queue of this.queues.values()) queue.on('error', () => undefined);
  }

  /** Adds many jobs at once. The job's id is the outbox row's: the same row twice is one job while the first is remembered. */
  async addAll(jobs: readonly Job[]): Promise<void> {
    const byQueue = new Map<QueueName, Job[]>();
    for (const job of jobs) {
      const queue = job.lane ?? JOBS[job.name].queue;
      const group = byQueue.get(queue);
      if (group) group.push(job);
      else byQueue.set(queue, [job]);
    }
    await Promise.all(
      [...byQueue].map(([queue, group]) => this.queues.get(queue)!.addBulk(group.map(toBullJob))),
    );
  }

  /** How much waits and runs, for health and for the operator. */
  async depth(): Promise<Record<string, number>> {
    const counts = await Promise.all(
      [...this.queues].map(
        async ([name, queue]) =>
          [name, await queue.getJobCountByTypes('waiting', 'active', 'delayed')] as const,
      ),
    );
    return Object.fromEntries(counts);
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }
}

const toBullJob = (job: Job) => ({
  name: job.name,
  data: { caseId: job.caseId, payload: job.payload },
  opts: {
    jobId: job.id,
    attempts: JOBS[job.name].attempts,
    backoff: { type: 'exponential', delay: JOBS[job.name].backoff, jitter: 0.3 },
    removeOnComplete: true,
    removeOnFail: true,
  },
});
