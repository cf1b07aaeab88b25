import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { JobQueues } from '@tandem/queue';
import { ApiPool, EnginePool } from '../database/pools.js';
import type { Metric } from './write-metrics.js';

const STATES = ['pending', 'queued', 'failed'] as const;
/** Scrapers may ask often; the tables are counted no oftener than this. */
const COUNT_EVERY_MS = 5_000;
const MS = 1e6;

/** What an operator watches: the outbox, the queues, the event loop, memory, connections. Numbers only. */
@Injectable()
export class MeasureEngine implements OnModuleDestroy {
  private readonly loop = monitorEventLoopDelay({ resolution: 20 });
  private counted: { at: number; metrics: Metric[] } | undefined;

  constructor(
    private readonly engine: EnginePool,
    private readonly api: ApiPool,
    private readonly queues: JobQueues,
  ) {
    this.loop.enable();
  }

  onModuleDestroy(): void {
    this.loop.disable();
  }

  async measure(): Promise<Metric[]> {
    return [...(await this.stored()), ...this.process()];
  }

  private async stored(): Promise<Metric[]> {
    if (this.counted && Date.now() - this.counted.at < COUNT_EVERY_MS) return this.counted.metrics;
    const metrics = [...(await this.outbox().catch(() => [])), ...(await this.depth().catch(() => []))];
    this.counted = { at: Date.now(), metrics };
    return metrics;
  }

  /** Each state has a partial index: nothing is scanned. */
  private async outbox(): Promise<Metric[]> {
    const { rows } = await this.engine.query<{ state: string; count: number; oldest: number | null }>(
      STATES.map(
        (state) =>
          `select '${state}' as state, count(*)::int as count, extract(epoch from now() - min(due_at))::float8 as oldest from outbox where state = '${state}'${state === 'pending' ? ' and due_at <= now()' : ''}`,
      ).join(' union all '),
    );
    return [
      {
        name: 'tandem_outbox_rows',
        help: 'Effects that are due, by state.',
        type: 'gauge',
        values: rows.map((row) => ({ labels: { state: row.state }, value: row.count })),
      },
      {
        name: 'tandem_outbox_oldest_seconds',
        help: 'Age of the oldest effect that is due, by state.',
        type: 'gauge',
        values: rows.map((row) => ({ labels: { state: row.state }, value: Math.max(0, row.oldest ?? 0) })),
      },
    ];
  }

  private async depth(): Promise<Metric[]> {
    const depth = await this.queues.depth();
    return [
      {
        name: 'tandem_queue_jobs',
        help: 'Jobs that wait, run or are delayed, by queue.',
        type: 'gauge',
        values: Object.entries(depth).map(([queue, value]) => ({ labels: { queue }, value })),
      },
    ];
  }

  private process(): Metric[] {
    const memory = process.memoryUsage();
    const delay = (quantile: string, value: number) => ({ labels: { quantile }, value: value / MS / 1_000 });
    const metrics: Metric[] = [
      {
        name: 'tandem_event_loop_delay_seconds',
        help: 'Delay of the event loop since the last reading.',
        type: 'gauge',
        values: [
          delay('0.5', this.loop.percentile(50)),
          delay('0.99', this.loop.percentile(99)),
          delay('1', this.loop.max),
        ],
      },
      gauge('process_resident_memory_bytes', 'Resident memory.', memory.rss),
      gauge('tandem_heap_used_bytes', 'Used heap.', memory.heapUsed),
      gauge('process_uptime_seconds', 'Seconds since the start.', process.uptime()),
      {
        name: 'tandem_database_connections',
        help: 'Connections of the pools, by pool and use.',
        type: 'gauge',
        values: [...pool('engine', this.engine), ...pool('api', this.api)],
      },
    ];
    this.loop.reset();
    return metrics;
  }
}

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  type: 'gauge',
  values: [{ value }],
});

const pool = (name: string, one: { totalCount: number; idleCount: number; waitingCount: number }) => [
  { labels: { pool: name, use: 'busy' }, value: one.totalCount - one.idleCount },
  { labels: { pool: name, use: 'idle' }, value: one.idleCount },
  { labels: { pool: name, use: 'waiting' }, value: one.waitingCount },
];
