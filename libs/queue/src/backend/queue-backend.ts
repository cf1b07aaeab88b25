import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type Processor,
  type Queue,
  type Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

/** Where jobs wait: PostgreSQL for one machine, Redis (or Valkey) for many. */
export type QueueBackendConfig =
  | { readonly kind: 'postgres'; readonly url: string; readonly schema: string }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix: string };

/** Makes queues and workers on the chosen backend, and closes what it opened. */
export interface QueueBackend {
  readonly kind: QueueBackendConfig['kind'];
  queue(name: string): Queue;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
  /** Does the backend answer? Rejects where it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export const openQueueBackend = (config: QueueBackendConfig): QueueBackend =>
  config.kind === 'postgres' ? postgresBackend(config) : redisBackend(config);

const postgresBackend = ({
  url,
  schema,
}: Extract<QueueBackendConfig, { kind: 'postgres' }>): QueueBackend => {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema, max: 4, skipMigrations: true };
  // A connection of its own: workers hold theirs while they wait for jobs.
  const asking = new Pool({ connectionString: url, max: 1, application_name: 'tandem-queue-ping' });
  asking.on('error', () => undefined);
  return {
    kind: 'postgres',
    queue: (name) => new Queue(name, { connection }) as unknown as Queue,
    worker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection }) as unknown as Worker,
    ping: async () => {
      const { rows } = await asking.query<{ ready: boolean }>(
        `select exists (select 1 from pg_tables where schemaname = $1) as ready`,
        [schema],
      );
      if (!rows[0]?.ready) throw new Error(`the queue has no tables in the schema "${schema}"`);
    },
    close: () => asking.end(),
  };
};

const redisBackend = ({ url, prefix }: Extract<QueueBackendConfig, { kind: 'redis' }>): QueueBackend => {
  const { Queue, Worker } = withBackend(createRedisBackend);
  // Commands wait while Redis is away instead of failing: an outage delays work and loses none.
  const connection = new Redis(url, {
    maxRetriesPerRequest: null,
    enableReadyCheck: true,
    lazyConnect: false,
  });
  connection.on('error', () => undefined);
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection, prefix }) as unknown as Queue,
    worker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection, prefix }) as unknown as Worker,
    ping: async () => {
      await connection.ping();
    },
    close: async () => {
      connection.disconnect();
    },
  };
};
