import { createServer, type Server } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { JobQueues } from '@tandem/queue';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import { EnginePool } from '../database/pools.js';

/** Figures in Prometheus's text form, on a port of their own so that the public one never shows them. Nothing personal. */
@Injectable()
export class MetricsServer implements OnModuleInit, OnModuleDestroy {
  private server: Server | undefined;
  private readonly delay = monitorEventLoopDelay();

  constructor(
    private readonly pool: EnginePool,
    private readonly queues: JobQueues,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  onModuleInit(): void {
    if (this.env.METRICS_PORT === undefined) return;
    this.delay.enable();
    this.server = createServer((_request, response) => {
      this.exposition().then(
        (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
        () => response.writeHead(503).end(),
      );
    }).listen(this.env.METRICS_PORT, this.env.HOST);
  }

  onModuleDestroy(): void {
    this.server?.close();
    this.delay.disable();
  }

  private async exposition(): Promise<string> {
    const [{ rows }, depth] = await Promise.all([
      this.pool.query<{ state: string; n: number }>(
        `select state, count(*)::int as n from outbox where state in ('pending', 'queued', 'failed') group by state`,
      ),
      this.queues.depth(),
    ]);
    const effects = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
    return [
      '# TYPE tandem_effects gauge',
      ...['pending', 'queued', 'failed'].map((state) => `tandem_effects{state="${state}"} ${effects(state)}`),
      '# TYPE tandem_queue_jobs gauge',
      ...Object.entries(depth).map(([queue, jobs]) => `tandem_queue_jobs{queue="${queue}"} ${jobs}`),
      '# TYPE tandem_event_loop_delay_seconds gauge',
      `tandem_event_loop_delay_seconds{quantile="0.99"} ${this.delay.percentile(99) / 1e9}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage().rss}`,
      '',
    ].join('\n');
  }
}
