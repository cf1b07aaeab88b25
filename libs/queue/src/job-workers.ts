import type { Worker } from 'bullmq';
import type { QueueBackend } from './backend/queue-backend.js';
import { isJobName, JOBS, QUEUES, type Job } from './catalogue/jobs.js';

/** The receiving side of one process. */
export interface JobWorkersOptions {
  readonly concurrency: number;
  /** A job whose process died is given to another after this; handlers are idempotent. */
  readonly lockSeconds?: number;
  /** Performs a job; a rejection is tried again as the catalogue says. */
  readonly perform: (job: Job) => Promise<void>;
  /** An attempt failed; `final` when it will not be tried again. */
  readonly onFailed: (
    job: { id: string; name: string },
    error: Error,
    attempt: number,
    final: boolean,
  ) => void;
}

/** A job whose payload the catalogue refuses: no retry can mend it. */
export class UnreadableJob extends Error {}

const LOCK_SECONDS = 30;

export class JobWorkers {
  private readonly workers: Worker[];

  constructor(backend: QueueBackend, options: JobWorkersOptions) {
    const lockMs = (options.lockSeconds ?? LOCK_SECONDS) * 1_000;
    this.workers = QUEUES.map((name) => {
      const worker = backend.worker(name, async (job) => options.perform(read(job)), {
        concurrency: options.concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs / 2,
        maxStalledCount: 10,
        // After its connection was lost a worker asks for jobs again this soon; BullMQ itself would wait 15 seconds.
        runRetryDelay: 1_000,
      });
      worker.on('failed', (job, error) => {
        if (!job) return;
        const attempts = isJobName(job.name) ? JOBS[job.name].attempts : 1;
        options.onFailed(
          { id: job.id ?? '', name: job.name },
          error,
          job.attemptsMade,
          job.attemptsMade >= attempts,
        );
      });
      worker.on('error', () => undefined);
      return worker;
    });
  }

  /** Finishes what is being performed, takes nothing new. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}

const read = (job: { id?: string; name: string; data: unknown }): Job => {
  const { name } = job;
  if (!isJobName(name) || !job.id) throw new UnreadableJob(`The catalogue has no job "${name}".`);
  const data = job.data as { caseId: string | null; payload: unknown };
  const payload = JOBS[name].payload.safeParse(data.payload);
  if (!payload.success) throw new UnreadableJob(`Job "${name}": ${payload.error.message}`);
  return { id: job.id, name, caseId: data.caseId, payload: payload.data } as Job;
};
