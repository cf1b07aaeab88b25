import type { Pool } from 'pg';
import { JobQueues, JobWorkers, openQueueBackend, type QueueBackendConfig } from '@tandem/queue';
import { EffectLedger } from '@tandem/store';
import { CoreWork, type BenchWorkflow } from '../core/core-work.js';
import type { School } from '../core/make-school.js';
import type { StandardWork } from '../measure/standard-work.js';
import { Relay } from './relay.js';

export interface JobsWork {
  readonly work: StandardWork;
  /** Resolves when every job that was committed has been performed and the ledger says so. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** The core with its jobs carried to the queue, performed by workers of the same process and entered in the ledger. */
export const openJobsWork = (
  pool: Pool,
  config: QueueBackendConfig,
  workflow: BenchWorkflow,
  school: School,
): JobsWork => {
  const queues = new JobQueues(openQueueBackend(config));
  const receiving = openQueueBackend(config);
  const relay = new Relay(pool, queues);
  const ledger = new EffectLedger(pool);
  let committed = 0;
  let performed = 0;
  const workers = new JobWorkers(receiving, {
    concurrency: 64,
    perform: async (job) => {
      if (!(await ledger.isOpen(job.id))) return;
      await ledger.record(job.id, () => Promise.resolve());
      performed += 1;
    },
    onFailed: (job, error) => console.error(job.name, error.message),
  });
  const work = new CoreWork(pool, workflow, school, {
    onCommitted: (items) => {
      for (const item of items) committed += item.decision.change.effects.length;
      relay.push(items);
    },
  });
  return {
    work,
    settle: async () => {
      while (performed < committed) await new Promise((resolve) => setTimeout(resolve, 2));
    },
    close: async () => {
      relay.stop();
      await workers.close();
      await receiving.close();
      await queues.close();
    },
  };
};
