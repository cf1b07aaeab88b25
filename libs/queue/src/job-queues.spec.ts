import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, redisUrl } from '@tandem/testing';
import { preparePostgresQueue } from './backend/prepare-postgres-queue.js';
import { openQueueBackend, type QueueBackend } from './backend/queue-backend.js';
import { laneOf, type Job } from './catalogue/jobs.js';
import { JobQueues } from './job-queues.js';
import { JobWorkers } from './job-workers.js';

const notice = (id: string, subject: string): Job => {
  const lane = laneOf(subject);
  return {
    id,
    name: 'notify',
    caseId: null,
    payload: { template: 'task-due', to: ['head'], text: { ru: 'Срок' } },
    ...(lane ? { lane } : {}),
  };
};

const BACKENDS = ['postgres', ...(redisUrl() ? ['redis'] : [])] as const;

describe.each(BACKENDS)('lanes of work, queue in %s', (kind) => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  const open = (): QueueBackend =>
    openQueueBackend(
      kind === 'redis'
        ? { kind: 'redis', url: redisUrl()!, prefix: database.name.replaceAll('_', '-') }
        : { kind: 'postgres', url: database.url, schema: 'jobs' },
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    await preparePostgresQueue(database.url, 'jobs').catch((error: Error) => {
      // The engine's role comes with the migrations; here the tables are enough.
      if (!/tandem_engine/.test(error.message)) throw error;
    });
  }, 60_000);
  afterAll(() => database?.drop());

  it('what roadmaps emit waits beside all the rest, once, and is performed like it', async () => {
    const queues = new JobQueues(open());
    const roadmap = notice('00000000-0000-7000-8000-000000000001', 'roadmap');
    const pair = notice('00000000-0000-7000-8000-000000000002', 'pair');
    await queues.addAll([roadmap, pair]);
    await queues.addAll([roadmap]);
    expect(await queues.depth()).toEqual({ effects: 1, documents: 0, approvals: 1, monitoring: 0 });
    const performed: string[] = [];
    const backend = open();
    const workers = new JobWorkers(backend, {
      concurrency: 2,
      perform: (job) => {
        performed.push(`${job.name} ${job.id}`);
        return Promise.resolve();
      },
      onFailed: () => undefined,
    });
    const until = Date.now() + 10_000;
    while (performed.length < 2 && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(performed.sort()).toEqual([`notify ${roadmap.id}`, `notify ${pair.id}`]);
    await workers.close();
    await backend.close();
    await queues.close();
  }, 30_000);
});
